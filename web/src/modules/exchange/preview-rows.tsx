import type { ImportPreviewRow } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { Section } from '#ui/section.tsx'
import { StatusBadge, type StatusName } from '#ui/status-badge.tsx'
import classes from './exchange.module.css'

const ACTIONS: Record<ImportPreviewRow['action'], { status: StatusName; label: string }> = {
  added: { status: 'active', label: 'New' },
  changed: { status: 'pending', label: 'Changed' },
  left: { status: 'inactive', label: 'As it is' },
  wrong: { status: 'failed', label: 'Wrong' },
}

/** The first rows as they would be kept. */
export function PreviewRows({ rows }: { rows: ImportPreviewRow[] }) {
  const labels = [...new Set(rows.flatMap(({ cells }) => cells.map(({ label }) => label)))]
  if (rows.length === 0) return null
  return (
    <Section title="The first rows, as they would be kept" flush>
      {/* A table wider than the screen is moved sideways, also by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} tabIndex={0} aria-label="The first rows">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">
                <span>What becomes of it</span>
              </th>
              {labels.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td className="tabular">{row.line}</td>
                <td>
                  <StatusBadge {...ACTIONS[row.action]} />
                </td>
                {labels.map((label) => (
                  <td key={label}>
                    <Text size="sm" lineClamp={2} className={classes.cell}>
                      {row.cells.find((cell) => cell.label === label)?.value}
                    </Text>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
