import type { KpiFilters } from '@mtambo/contract'
import type { ReactNode } from 'react'
import { todayIn } from '#lib/day.ts'
import { useCan, useMe, useTimeZone, useWords } from '#lib/session.ts'
import { AssetFilter } from '#modules/assets/asset-select.tsx'
import { LocationFilter } from '#modules/locations/index.ts'
import { TeamFilter } from '#modules/work-orders/team-filter.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { PeriodChoice } from './period-bar.tsx'
import { LONG_PRESETS, type Period } from './period.ts'
import classes from './reports.module.css'

export type KpiSearch<T extends KpiFilters = KpiFilters> = { search: T; onSearch: (next: T) => void }

/** The days it is about: the last twelve months unless others are asked for. */
export function useKpiPeriod({ from, to }: KpiFilters): Period {
  const usual = LONG_PRESETS[0]!.of(todayIn(useTimeZone()))
  return { from: from ?? usual.from, to: to ?? usual.to }
}

const NONE = { locationId: undefined, category: undefined, assetId: undefined, teamId: undefined }

/** Period, place, kind, machine and team: the same on the page of figures and on every list behind them. */
export function KpiFilterBar<T extends KpiFilters>({
  search,
  onSearch,
  children,
}: KpiSearch<T> & { children?: ReactNode }) {
  const words = useWords()
  const { modules, categories } = useMe().organisation
  const seesTeams = useCan('work-orders:read') === 'all'
  const set = (part: Partial<KpiFilters>) => onSearch({ ...search, ...part })
  return (
    <>
      <section className={classes.bar} aria-label="Period">
        <PeriodChoice period={useKpiPeriod(search)} onPeriod={(period) => set(period)} presets={LONG_PRESETS} />
      </section>
      <FilterBar
        active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
        onClear={() => set(NONE)}
      >
        {modules.includes('locations') && (
          <LocationFilter value={search.locationId} onChange={(locationId) => set({ locationId })} />
        )}
        <FilterSelect
          label="Category"
          any="Any category"
          width={170}
          choices={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
          value={search.category}
          onChange={(category) => set({ category })}
        />
        <AssetFilter
          label={words.asset}
          placeholder={`Any ${words.asset.toLowerCase()}`}
          value={search.assetId}
          onChange={(assetId) => set({ assetId })}
        />
        {seesTeams && (
          <TeamFilter {...(search.teamId && { value: search.teamId })} onChange={(teamId) => set({ teamId })} />
        )}
        {children}
      </FilterBar>
    </>
  )
}
