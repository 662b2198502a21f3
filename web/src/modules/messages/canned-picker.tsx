import { messages } from '@mtambo/contract'
import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core'
import { IconMessageBolt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import classes from './thread.module.css'

/** A reply kept for use again, put into the message where the cursor is. */
export function CannedPicker({ onPick }: { onPick: (text: string) => void }) {
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({ ...ask(messages.canned, {}), enabled: opened })
  return (
    <Menu opened={opened} onChange={setOpened} position="top-start" width={340} returnFocus={false}>
      <Menu.Target>
        <Tooltip label="Saved replies" disabled={opened}>
          <ActionIcon aria-label="Saved replies">
            <IconMessageBolt size={20} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.canned}>
        {data?.map(({ id, title, body }) => (
          <Menu.Item key={id} onClick={() => onPick(body)}>
            <Text fw={550}>{title}</Text>
            <Text size="sm" c="dimmed" lineClamp={2}>
              {body}
            </Text>
          </Menu.Item>
        ))}
        {data?.length === 0 && <Menu.Label>Nothing is kept yet.</Menu.Label>}
        <Menu.Divider />
        <Menu.Item component={Link} {...{ to: '/messages/replies' }}>
          Change saved replies
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
