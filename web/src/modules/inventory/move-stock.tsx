import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { AskModal } from '#ui/ask-modal.tsx'
import { type Verb, VERB_NAMES, VERBS } from './verbs.ts'

const MoveForm = lazy(async () => ({ default: (await import('./move-form.tsx')).MoveForm }))

type Props = { itemId?: string; storeId?: string; primary?: boolean }

/** One short form for each thing one does with stock; they open where one is. */
export function MoveStock({ itemId, storeId, primary }: Props) {
  const [verb, setVerb] = useState<Verb>('issue')
  const [opened, setOpened] = useState(false)
  const choose = (next: Verb) => {
    setVerb(next)
    setOpened(true)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant={primary ? 'filled' : 'default'} rightSection={<IconChevronDown size={16} aria-hidden />}>
            Move stock
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {VERB_NAMES.map((name) => (
            <Menu.Item key={name} onClick={() => choose(name)}>
              {VERBS[name].label}…
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <AskModal title={VERBS[verb].title} opened={opened} onClose={() => setOpened(false)}>
        <Suspense>
          <MoveForm key={verb} verb={verb} itemId={itemId} storeId={storeId} onDone={() => setOpened(false)} />
        </Suspense>
      </AskModal>
    </>
  )
}
