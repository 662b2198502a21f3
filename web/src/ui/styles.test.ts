import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '..')
const sheets = join(import.meta.dirname, '../../../node_modules/@mantine/core/styles')
const listed = new Set(
  [...readFileSync(join(import.meta.dirname, 'styles.css'), 'utf8').matchAll(/styles\/(\w+)\.layer\.css/g)].map(
    ([, name]) => name ?? '',
  ),
)

/** What one component draws with another's sheet. */
const BRINGS: Record<string, string[]> = {
  Select: ['Combobox', 'Input'],
  TextInput: ['Input'],
  Textarea: ['Input'],
  Modal: ['ModalBase', 'Overlay', 'CloseButton'],
  Drawer: ['ModalBase', 'Overlay', 'CloseButton'],
  Menu: ['Popover'],
  Checkbox: ['InlineInput'],
  Switch: ['InlineInput'],
  Button: ['UnstyledButton', 'Loader'],
  SegmentedControl: ['FloatingIndicator'],
}

/** The portal keeps its own, shorter list. */
const ofThePortal = (file: string) => /apps\/(portal|public)|ui\/phone|\/(portal-|my-)|\.test\./.test(file)

test('every Mantine component on a console page has its style sheet', () => {
  const missing: string[] = []
  for (const file of globSync('**/*.tsx', { cwd: src })) {
    if (ofThePortal(file)) continue
    for (const [, names] of readFileSync(join(src, file), 'utf8').matchAll(
      /import \{([^}]*)\} from '@mantine\/core'/g,
    )) {
      for (const name of (names ?? '').split(',').map((part) => part.replace(/^\s*type /, '').trim())) {
        for (const sheet of [name, ...(BRINGS[name] ?? [])])
          if (existsSync(join(sheets, `${sheet}.css`)) && !listed.has(sheet)) missing.push(`${file}: ${sheet}`)
      }
    }
  }
  expect(missing).toEqual([])
})
