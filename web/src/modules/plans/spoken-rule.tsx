import { Alert, Text } from '@mantine/core'
import { type PlanValues, typedRule } from './plan-values.ts'
import { alsoSpoken, spoken } from './words.ts'

/** The rule as it is typed, read aloud. */
export function SpokenRule({ values }: { values: PlanValues }) {
  const rule = typedRule(values)
  return (
    <Alert color="teal" role="note" aria-live="polite" title={`${spoken(rule)}.`}>
      <Text size="sm">{alsoSpoken(rule).join(' ')}</Text>
    </Alert>
  )
}
