import type { WorkOrder } from '@mtambo/contract'
import { Stack, Text } from '@mantine/core'
import { formatInstant, formatMinutes } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { PaperLink } from '#modules/completion/paper-link.tsx'
import { Facts } from '#ui/facts.tsx'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'

type Log = WorkOrder['logs'][number]

/** What was done, as it was written down when the work was completed. */
export const WorkLogs = ({ order: { logs } }: { order: WorkOrder }) =>
  logs.map((log) => <WorkLog key={log.id} log={log} />)

function WorkLog({ log }: { log: Log }) {
  const timeZone = useTimeZone()
  return (
    <Section title={`Work log ${log.number}`}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {log.by.name}, {formatInstant(log.at, timeZone)}
        </Text>
        <Facts
          items={[
            ['Work performed', log.workPerformed],
            ['Parts used', log.partsUsed],
            ['Issues found', log.issuesFound],
            ['Recommendations', log.recommendations],
            ['Time on site', log.minutes !== null && formatMinutes(log.minutes)],
          ]}
        />
        {log.photos.length > 0 && <PhotoStrip photos={log.photos} />}
        <PaperLink of="work-logs" id={log.id}>
          {`PDF of ${log.number}`}
        </PaperLink>
      </Stack>
    </Section>
  )
}
