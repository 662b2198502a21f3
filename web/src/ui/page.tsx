import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { Link, type To } from '#lib/router.ts'
import classes from './page.module.css'

type Props = {
  title: string
  /** What the tab of the browser says, when the title alone would not tell. */
  tab?: string
  /** One line below the title. */
  context?: ReactNode
  /** Beside the title, for example a status. */
  badge?: ReactNode
  actions?: ReactNode
  back?: To & { label: string }
  /** For forms and texts: lines that are not too long to read. */
  narrow?: boolean
  /** For boards: all the width there is. */
  wide?: boolean
  children: ReactNode
}

/** The frame of every page: where am I, what can I do here. */
export function Page({ title, tab, context, badge, actions, back, narrow, wide, children }: Props) {
  useDocumentTitle(tab ?? title)
  return (
    <div className={classes.page} data-narrow={narrow || undefined} data-wide={wide || undefined}>
      {back && <Back {...back} />}
      <header className={classes.header}>
        <div className={classes.heading}>
          <Group gap="sm">
            <Title order={1}>{title}</Title>
            {badge}
          </Group>
          {context && (
            <Text component="div" c="dimmed" mt={4}>
              {context}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className={classes.actions}>
            {actions}
          </Group>
        )}
      </header>
      {children}
    </div>
  )
}

function Back({ label, ...where }: To & { label: string }) {
  return (
    <Anchor component={Link} {...where} className={classes.back}>
      <IconArrowLeft size={16} aria-hidden /> {label}
    </Anchor>
  )
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Mtambo`
  }, [title])
}
