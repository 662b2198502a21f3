import type { CategoryList } from '@mtambo/contract'
import { Button, Input, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMe } from '#lib/session.ts'
import classes from '#ui/group.module.css'

type Props = {
  list: Extract<CategoryList, 'problem' | 'cause' | 'remedy'>
  label: string
  value: string | null
  onChange: (code: string | null) => void
  error?: ReactNode
  required?: boolean
  'data-path'?: string
}

/** One press says it: the organisation's own list as large buttons. Pressed once more it is open again. */
export function CodePicker({ list, label, value, onChange, error, required, 'data-path': path }: Props) {
  const { categories } = useMe().organisation
  return (
    <Input.Wrapper label={label} error={error} withAsterisk={required} labelElement="div">
      <fieldset className={classes.group} aria-label={label}>
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing={8}>
          {(categories[list] ?? []).map(({ code, label: word }, i) => (
            <Button
              key={code}
              data-path={i === 0 ? path : undefined}
              variant={value === code ? 'filled' : 'default'}
              aria-pressed={value === code}
              h="auto"
              mih={48}
              px={8}
              py={6}
              styles={{ label: { whiteSpace: 'normal', lineHeight: 1.25 } }}
              onClick={() => onChange(value === code ? null : code)}
            >
              {word}
            </Button>
          ))}
        </SimpleGrid>
      </fieldset>
    </Input.Wrapper>
  )
}
