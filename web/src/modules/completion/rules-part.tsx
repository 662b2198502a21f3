import { completion } from '@mtambo/contract'
import { Stack, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { SaveBar } from '#modules/settings/save-bar.tsx'
import { usePart } from '#modules/settings/use-part.ts'
import { Section } from '#ui/section.tsx'

/** What completing work asks for. */
export function CompletionRulesPart() {
  const { data } = useSuspenseQuery(ask(completion.rules, {}))
  const words = useWords()
  const { form, submit, bar } = usePart(completion.saveRules, 'completion', data, {
    said: 'What completing asks for is saved.',
    read: (rules) => rules,
  })
  const toggle = (name: 'codes' | 'signature', label: string, description: string) => (
    <Switch
      label={label}
      description={description}
      checked={form.values[name] === 'required'}
      onChange={(event) => form.setFieldValue(name, event.currentTarget.checked ? 'required' : 'optional')}
    />
  )
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section title="Completing work" context={`Before ${words.workOrders.toLowerCase()} can be completed.`}>
          <Stack>
            {toggle(
              'codes',
              'Problem, cause and remedy must be said',
              'Of corrective and emergency work. The lists themselves are under Lists.',
            )}
            {toggle('signature', 'Whoever did the work signs', 'With a drawing, or the typed name.')}
          </Stack>
        </Section>
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}
