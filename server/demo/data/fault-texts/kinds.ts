import type { Severity } from '@mtambo/contract'

/** How a fault turns out: what the crew finds and does, and what the customer is told. */
export type Fix = {
  found: string
  done: string
  parts: string | null
  advice: string | null
  minutes: [least: number, most: number]
  /** A progress note of the crew. */
  note: string
  /** Solved from the desk: nobody is sent. */
  remote?: true
}

/** What somebody reports, in their own words. `{estate}` is where they live. */
export type Told<Name extends string = string> = {
  /** Only a firm would say this; everything else is said at home. */
  who?: 'firm'
  says: string
  severity: Severity
  affected: [least: number, most: number]
  fix: Name
}

export type FaultTexts = { category: string; told: (Told & { remedy: Fix })[] }

/** Joins each report with its remedy; a remedy that does not exist does not compile. */
export const faultTexts = <Name extends string>(
  category: string,
  fixes: Record<Name, Fix>,
  told: Told<NoInfer<Name>>[],
): FaultTexts => ({ category, told: told.map((each) => ({ ...each, remedy: fixes[each.fix] })) })
