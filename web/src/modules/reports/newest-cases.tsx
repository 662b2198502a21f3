import type { CaseRow } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import classes from './dashboard.module.css'

export function NewestCases({ cases }: { cases: CaseRow[] }) {
  const words = useWords()
  return (
    <Section
      title={`Newest ${words.cases.toLowerCase()}`}
      flush
      action={
        <Anchor component={Link} to="/cases">
          All {words.cases.toLowerCase()}
        </Anchor>
      }
    >
      {cases.length === 0 && (
        <Text c="dimmed" className={classes.nothing}>
          Nothing is reported. New {words.cases.toLowerCase()} appear here by themselves.
        </Text>
      )}
      <ul className={classes.rows}>
        {cases.map((item) => (
          <li key={item.id}>
            <Link to="/cases/$id" params={{ id: item.id }} className={classes.row}>
              <span className={classes.main}>
                <span className={classes.title}>{item.title}</span>
                <span className={classes.detail}>
                  {[item.number, item.customer?.name].filter(Boolean).join(' · ')} · <TimeAgo at={item.reportedAt} />
                </span>
              </span>
              <span className={classes.badges}>
                {(item.severity === 'critical' || item.severity === 'high') && <StatusBadge status={item.severity} />}
                <StatusBadge status={item.status} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
