import { qr } from '@mtambo/contract'
import { NumberInput, Radio, Stack, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { SaveBar } from '#modules/settings/save-bar.tsx'
import { usePart } from '#modules/settings/use-part.ts'
import { Section } from '#ui/section.tsx'

/** What whoever scans a label may see and do. */
export function QrSettingsPart() {
  const { data } = useSuspenseQuery(ask(qr.settings, {}))
  const { form, submit, bar } = usePart(qr.saveSettings, 'qr', data, {
    said: 'What labels do is saved.',
    read: (settings) => settings,
  })
  const toggle = (name: 'showStatus' | 'showPhoto' | 'sms', label: string, description: string) => (
    <Switch label={label} description={description} {...form.getInputProps(name, { type: 'checkbox' })} />
  )
  const required = (name: 'name' | 'phone', label: string) => (
    <Switch
      label={label}
      checked={form.values[name] === 'required'}
      onChange={(event) => form.setFieldValue(name, event.currentTarget.checked ? 'required' : 'optional')}
    />
  )
  const limit = (name: 'mostPerAddress' | 'mostPerAsset', label: string, description: string) => (
    <NumberInput label={label} description={description} min={1} max={1000} {...form.getInputProps(name)} />
  )
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section title="Reports by QR code" context="Anybody who scans a label can report, without a login.">
          <WhatItBecomes field={form.getInputProps('reports')} />
        </Section>
        <Section title="Who reports">
          <Stack>
            {required('name', 'A name must be given')}
            {required('phone', 'A phone number must be given')}
            {toggle('sms', 'Write to them by SMS', 'The link by which they follow it, answers, and when it is fixed.')}
          </Stack>
        </Section>
        <Section title="What anybody may see">
          <Stack>
            {toggle('showStatus', 'Whether it works', 'In service, with limits, or out of service.')}
            {toggle('showPhoto', 'Its newest picture', 'Of those under Documents, for anybody who scans the label.')}
          </Stack>
        </Section>
        <Section title="Against abuse" context="Within an hour.">
          <Stack>
            {limit('mostPerAddress', 'Reports from one network address', 'Everybody in a building may share one.')}
            {limit('mostPerAsset', 'Reports about one thing', 'After that, its page says that it is known.')}
          </Stack>
        </Section>
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}

function WhatItBecomes({ field }: { field: object }) {
  const words = useWords()
  return (
    <Radio.Group label="What a report becomes" {...field}>
      <Stack gap="xs" mt="xs">
        <Radio
          value="request"
          label={`${words.case}, with work that waits for approval`}
          description="Whoever may approve it is asked at once."
        />
        <Radio value="case" label={`${words.case} only`} description="Whoever assigns looks at it first." />
        <Radio value="off" label="Nothing" description="The pages are closed. Labels still work for staff." />
      </Stack>
    </Radio.Group>
  )
}
