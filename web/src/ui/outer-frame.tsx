import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { rememberedLook } from '#lib/brand.ts'
import { Brand } from './brand.tsx'
import { Logo } from './logo.tsx'
import classes from './outer-frame.module.css'
import { useDocumentTitle } from './page.tsx'

type Props = { title: string; context?: ReactNode; footer?: ReactNode; children: ReactNode }

/** A page for somebody who is not signed in: one card, one question. */
export function OuterFrame({ title, context, footer, children }: Props) {
  useDocumentTitle(title)
  const look = rememberedLook()
  return (
    <main className={classes.frame}>
      <a
        href="/"
        className={classes.brand}
        aria-label={look?.logoUrl ? `${look.name}, start page` : 'Mtambo, start page'}
      >
        {look?.logoUrl ? <Logo name={look.name} url={look.logoUrl} large /> : <Brand />}
      </a>
      <div className={classes.card}>
        <Title order={1}>{title}</Title>
        {context && (
          <Text component="div" c="dimmed" mt={4}>
            {context}
          </Text>
        )}
        <div className={classes.body}>{children}</div>
      </div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </main>
  )
}
