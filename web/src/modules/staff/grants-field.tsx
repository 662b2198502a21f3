import type { Grants, Permission } from '@mtambo/contract'
import { Input, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#lib/session.ts'
import { type Choice, grantGroups, ownOf, sentenceOf } from './grant-groups.ts'
import classes from './roles.module.css'

type Props = {
  value?: Grants
  onChange?: (grants: Grants) => void
  error?: ReactNode
  allowed: (permission: Permission, choice: Choice) => boolean
  readOnly?: boolean
}

/** What a role may do: each sentence of the catalogue with no, yes, or only one's own. */
export function GrantsField({ value = {}, onChange, error, allowed, readOnly }: Props) {
  const groups = grantGroups(useWords())
  function choose(permission: Permission, choice: Choice) {
    const { [permission]: _, ...others } = value
    onChange?.(choice === 'none' ? others : { ...others, [permission]: choice })
  }
  return (
    <Stack gap="lg">
      {groups.map(({ title, permissions }) => (
        <div key={title}>
          <Title order={3} mb={4}>
            {title}
          </Title>
          <ul className={classes.grants}>
            {permissions.map((permission) => (
              <GrantRow
                key={permission}
                permission={permission}
                value={value[permission] ?? 'none'}
                onChange={(choice) => choose(permission, choice)}
                allowed={(choice) => allowed(permission, choice)}
                readOnly={readOnly}
              />
            ))}
          </ul>
        </div>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}

type RowProps = {
  permission: Permission
  value: Choice
  onChange: (choice: Choice) => void
  allowed: (choice: Choice) => boolean
  readOnly?: boolean
}

function GrantRow({ permission, value, onChange, allowed, readOnly }: RowProps) {
  const own = ownOf(permission)
  const choices: [Choice, string][] = own
    ? [
        ['none', 'No'],
        ['own', 'Own'],
        ['all', 'All'],
      ]
    : [
        ['none', 'No'],
        ['all', 'Yes'],
      ]
  const limited = !readOnly && choices.some(([choice]) => !allowed(choice))
  return (
    <li className={classes.grant}>
      <div className={classes.sentence}>
        <Text>{sentenceOf(permission)}</Text>
        {own && (
          <Text size="sm" c="dimmed">
            Own: {own}
          </Text>
        )}
        {limited && (
          <Text size="sm" c="dimmed">
            {allowed('own') && own
              ? 'You have this only for what is your own.'
              : 'Your role does not have this, so you cannot give it.'}
          </Text>
        )}
      </div>
      <SegmentedControl
        size="xs"
        className={classes.choice}
        aria-label={sentenceOf(permission)}
        readOnly={readOnly}
        value={value}
        onChange={(choice) => onChange(choice as Choice)}
        data={choices.map(([choice, label]) => ({
          value: choice,
          label,
          disabled: choice !== value && (readOnly || !allowed(choice)),
        }))}
      />
    </li>
  )
}
