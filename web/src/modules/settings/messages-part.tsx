import { NoticeKind, settings, type Template, type TemplateChannel } from '@mtambo/contract'
import { Group, SegmentedControl, Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { CHANNELS, kindWords } from './message-words.ts'
import { TemplateForm } from './template-form.tsx'

export type MessageSearch = { kind?: NoticeKind; channel?: TemplateChannel }
type Props = { search: MessageSearch; onSearch: (search: MessageSearch) => void }

export function MessagesPart({ search, onSearch }: Props) {
  const { kind = 'case_updated', channel = 'email' } = search
  const { data } = useSuspenseQuery(ask(settings.templates, {}))
  const words = kindWords(useWords())
  const template = data.find((one) => one.kind === kind && one.channel === channel)
  const label = (one: NoticeKind) => (data.some(isOwn(one)) ? `${words[one]} (own words)` : words[one])
  return (
    <>
      <Group align="flex-end">
        <Select
          label="Message"
          allowDeselect={false}
          searchable
          nothingFoundMessage="No such message"
          w={{ base: '100%', sm: 320 }}
          data={NoticeKind.options.map((value) => ({ value, label: label(value) }))}
          value={kind}
          onChange={(value) => value && onSearch({ ...search, kind: value as NoticeKind })}
        />
        <SegmentedControl
          aria-label="Sent by"
          data={CHANNELS}
          value={channel}
          onChange={(value) => onSearch({ ...search, channel: value as TemplateChannel })}
        />
      </Group>
      {template && (
        <TemplateForm
          // Going back to the product's words begins the form anew.
          key={`${kind} ${channel} ${template.custom}`}
          template={template}
          title={words[kind]}
        />
      )}
    </>
  )
}

const isOwn =
  (kind: NoticeKind) =>
  (template: Template): boolean =>
    template.kind === kind && template.custom
