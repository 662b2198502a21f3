import '@mantine/spotlight/styles.layer.css'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useNavigate } from '#lib/router.ts'
import { useMe } from '#lib/session.ts'
import { commandsOf, type Command } from './commands.ts'
import { useFinds } from './use-finds.ts'

export const openPalette = () => spotlight.open()

/** Goes anywhere from the keyboard: pages, actions, and what is found by name or number. */
export function Palette() {
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const words = typed.trim().toLowerCase()
  const commands = commandsOf(useMe()).filter(({ label, keywords = '' }) =>
    `${label} ${keywords}`.toLowerCase().includes(words),
  )
  const { groups, searching, none } = useFinds(asked)
  // It is loaded because it was asked for.
  useEffect(() => openPalette(), [])
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 80 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
    >
      <Spotlight.Search
        placeholder="Name, number, or page"
        aria-label="Search and commands"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label, found }) => (
          <Group key={label} label={label} commands={found} />
        ))}
        {commands.length > 0 && <Group label="Go to" commands={commands} />}
        {commands.length === 0 && groups.length === 0 && (
          <Spotlight.Empty>{searching || typed.trim() !== asked ? 'Searching…' : none}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Group({ label, commands }: { label: string; commands: Command[] }) {
  const navigate = useNavigate()
  return (
    <Spotlight.ActionsGroup label={label}>
      {commands.map(({ key, label: text, detail, icon: Icon, ...where }) => (
        <Spotlight.Action
          key={key}
          label={text}
          description={detail}
          leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
          onClick={() => void navigate(where)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
