import { Button, Group, TextInput } from '@mantine/core'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { type Input, reports } from '@mtambo/contract'
import { fileAddress } from '#lib/address.ts'
import { todayIn } from '#lib/day.ts'
import { useTimeZone } from '#lib/session.ts'
import { FilterSelect } from '#ui/filter-select.tsx'
import { type Period, PRESETS, presetOf } from './period.ts'
import classes from './reports.module.css'

export type ReportName = Input<typeof reports.csv>['report']
type Props = { report: ReportName; period: Period; onPeriod: (next: Period) => void }

/** Which days it is about, kept in the address; and the same as a file. */
export function PeriodBar({ report, period, onPeriod }: Props) {
  return (
    <section className={classes.bar} aria-label="Period">
      <PeriodChoice period={period} onPeriod={onPeriod} />
      <Group gap="xs" className={classes.files}>
        <Button
          component="a"
          href={fileAddress(reports.csv, { report, ...period })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          CSV
        </Button>
        <Button
          component="a"
          href={fileAddress(reports.pdf, { report, ...period })}
          download
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
        >
          PDF
        </Button>
      </Group>
    </section>
  )
}

type ChoiceProps = { period: Period; onPeriod: (next: Period) => void; presets?: typeof PRESETS }

/** A period by its name, or by its own days. */
export function PeriodChoice({ period, onPeriod, presets = PRESETS }: ChoiceProps) {
  const today = todayIn(useTimeZone())
  const choose = (name: string | undefined) => {
    const preset = presets.find((each) => each.name === name)
    if (preset) onPeriod(preset.of(today))
  }
  return (
    <>
      <FilterSelect
        label="Period"
        any="Own days"
        width={170}
        choices={presets.map(({ name }) => ({ value: name, label: name }))}
        value={presetOf(period, today, presets)}
        onChange={choose}
      />
      <Day label="From" value={period.from} max={period.to} onChange={(from) => onPeriod({ ...period, from })} />
      <Day label="To" value={period.to} min={period.from} onChange={(to) => onPeriod({ ...period, to })} />
    </>
  )
}

type DayProps = { label: string; value: string; min?: string; max?: string; onChange: (day: string) => void }

/** An unfinished day is empty, and asks for nothing yet. */
const Day = ({ label, value, min, max, onChange }: DayProps) => (
  <TextInput
    type="date"
    aria-label={label}
    title={label}
    value={value}
    min={min}
    max={max}
    onChange={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value)}
    className={classes.day}
  />
)
