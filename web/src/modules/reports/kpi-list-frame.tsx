import type { KpiFilters } from '@mtambo/contract'
import type { ReactNode } from 'react'
import { Page } from '#ui/page.tsx'
import { DataTable, type Column } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { useNavigate, type To } from '#lib/router.ts'
import type { useList } from '#lib/query.ts'
import { KpiFilterBar, type KpiSearch, useKpiPeriod } from './kpi-filters.tsx'
import kpi from './kpis.module.css'
import { periodText } from './period.ts'

type Props<T extends KpiFilters, Row> = KpiSearch<T> & {
  title: string
  /** What stands in it, for who wonders about a figure. */
  says: string
  list: Omit<ReturnType<typeof useList>, 'rows'> & { rows: Row[] }
  columns: Column<Row>[]
  idOf: (row: Row) => string
  open: (row: Row) => To
  card: (row: Row) => ReactNode
  /** Filters of this list alone. */
  more?: ReactNode
}

/** The list behind a key figure, narrowed in the same way, with its CSV. */
export function KpiListFrame<T extends KpiFilters, Row>(props: Props<T, Row>) {
  const { title, says, list, search, onSearch, columns, idOf, open, card, more } = props
  const navigate = useNavigate()
  const { from, to, locationId, category, assetId, teamId } = search
  const filters = { from, to, locationId, category, assetId, teamId }
  return (
    <Page
      title={title}
      context={`${periodText(useKpiPeriod(search))}. ${says}`}
      back={{ to: '/reports/kpis', search: filters, label: 'Maintenance KPIs' }}
    >
      <KpiFilterBar search={search} onSearch={onSearch}>
        {more}
      </KpiFilterBar>
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <div className={kpi.list}>
          <DataTable
            label={title}
            columns={columns}
            rows={list.rows}
            getRowId={idOf}
            onOpen={(row) => void navigate(open(row))}
            card={card}
            loading={list.loading}
            empty={<Empty title="Nothing in this period">Choose other days, or clear the filters.</Empty>}
            footer={<ListFooter {...list.footer} />}
          />
        </div>
      )}
    </Page>
  )
}
