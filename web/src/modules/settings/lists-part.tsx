import { type CategoryItem, CategoryList, settings } from '@mtambo/contract'
import { Alert, Select, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { AddKind } from './add-kind.tsx'
import { KindRows } from './kind-rows.tsx'
import { codeFor, isFixed, itemsOf, listTitles } from './list-rules.ts'
import { SaveBar } from './save-bar.tsx'
import { usePart } from './use-part.ts'

type Props = { list?: CategoryList; onList: (list: CategoryList) => void }

export function ListsPart({ list = 'case', onList }: Props) {
  const { data } = useSuspenseQuery(ask(settings.categories, { list }))
  const titles = listTitles(useWords())
  return (
    <>
      <Select
        label="List"
        allowDeselect={false}
        maw={320}
        data={CategoryList.options.map((value) => ({ value, label: titles[value] }))}
        value={list}
        onChange={(value) => value && onList(value as CategoryList)}
      />
      <ListForm key={list} list={list} title={titles[list]} saved={data} />
    </>
  )
}

function ListForm({ list, title, saved }: { list: CategoryList; title: string; saved: CategoryItem[] }) {
  const { form, submit, bar } = usePart(
    settings.saveCategories,
    `list-${list}`,
    { list, items: itemsOf(saved) },
    { said: 'The list is saved.', read: (now) => ({ list, items: itemsOf(now) }) },
  )
  const { items } = form.values
  const add = (label: string) => {
    const code = codeFor(
      label,
      items.map((item) => item.code),
    )
    form.insertListItem('items', { code, label, active: true, interruption: false })
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section
          title={title}
          context="In this order they are offered. What is out of the choices keeps its name where it was used."
        >
          <Stack>
            <Hints list={list} />
            <KindRows
              items={items}
              saved={saved.map(({ code }) => code)}
              withInterruption={list === 'case'}
              fixed={isFixed(list)}
              onChange={(next) => form.setFieldValue('items', next)}
              errorAt={(i) => form.errors[`items.${i}.label`] ?? form.errors[`items.${i}.code`]}
            />
            {!isFixed(list) && <AddKind onAdd={add} taken={items.map(({ label }) => label)} />}
          </Stack>
        </Section>
        <SaveBar {...bar} problem={bar.problem ?? wholeList(form.errors)} />
      </Stack>
    </form>
  )
}

const Hints = ({ list }: { list: CategoryList }) => (
  <>
    {list === 'case' && (
      <Alert color="gray">
        “Interrupts supply” counts: faults of such a kind, of more than five minutes, go into SAIDI, SAIFI and CAIDI.
        This holds for past periods too.
      </Alert>
    )}
    {isFixed(list) && (
      <Alert color="gray">
        The product acts upon these kinds, so there are no others. You can rename them, sort them and take them out of
        the choices.
      </Alert>
    )}
  </>
)

/** What is wrong with the list as a whole, and not with one line of it. */
const wholeList = (errors: Record<string, React.ReactNode>) =>
  Object.keys(errors).some((path) => path.startsWith('items.'))
    ? null
    : ((errors['items'] as string | undefined) ?? null)
