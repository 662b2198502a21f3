import type { Figure, PerformanceReport } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { Section } from '#ui/section.tsx'
import classes from './reports.module.css'
import { change, shown, type Unit } from './words.ts'

type Props = PerformanceReport['reliability']

/** IEEE 1366: how long and how often a customer is without supply; the formula stands beside each figure. */
export const Reliability = ({
  customersServed,
  interruptions,
  customersInterrupted,
  customerMinutes,
  saidi,
  saifi,
  caidi,
}: Props) => {
  const [minutes, affected, served] = [customerMinutes.now, customersInterrupted.now, customersServed].map((value) =>
    formatNumber(Math.round(value ?? 0)),
  )
  return (
    <Section
      title="Reliability of supply"
      context="Interruptions of more than five minutes that began in the period and are over. Which types of reports count as one is set in the lists of the settings. Customers served: active connections."
    >
      <Text mb="md">
        {formatNumber(interruptions.now ?? 0)} interruptions of {affected} customers, {minutes} customer minutes.
      </Text>
      <div className={classes.cards}>
        <Index
          name="SAIDI"
          figure={saidi}
          unit="minutes"
          means="How long a customer was without supply, on average."
          formula={`customer minutes / customers served = ${minutes} / ${served}`}
        />
        <Index
          name="SAIFI"
          figure={saifi}
          unit="ratio"
          means="How often a customer was interrupted, on average."
          formula={`customers interrupted / customers served = ${affected} / ${served}`}
        />
        <Index
          name="CAIDI"
          figure={caidi}
          unit="minutes"
          means="How long an interruption lasted for whoever had one."
          formula={`customer minutes / customers interrupted = ${minutes} / ${affected}`}
        />
      </div>
    </Section>
  )
}

type IndexProps = { name: string; figure: Figure; unit: Unit; means: string; formula: string }

const Index = ({ name, figure, unit, means, formula }: IndexProps) => (
  <article className={classes.figure} aria-label={name}>
    <span className={classes.label}>{name}</span>
    <span className={classes.number}>{shown(figure.now, unit)}</span>
    <span>{means}</span>
    <p className={classes.formula}>
      <code>{formula}</code>
    </p>
    <span className={classes.change}>{change(figure, unit).text}</span>
  </article>
)
