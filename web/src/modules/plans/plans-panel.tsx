import { type Asset, plans } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { PlanAssetCard, usePlanAssetColumns } from './plan-asset-columns.tsx'

/** The plans that an asset is in. */
export function PlansPanel({ asset: { id, status } }: { asset: Asset }) {
  const mayEdit = Boolean(useCan('plans:edit'))
  const columns = usePlanAssetColumns({ mayEdit, of: 'plan' })
  const list = useList(plans.assets, { assetId: id, limit: 25 })
  useLive(['plans'])
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <Section
      title="Maintenance plans"
      action={
        mayEdit &&
        status !== 'retired' && (
          <Anchor component={Link} to="/plans/new" search={{ assetId: id }} size="sm">
            New plan
          </Anchor>
        )
      }
    >
      <DataTable
        label="Maintenance plans"
        columns={columns}
        rows={list.rows}
        getRowId={(row) => row.id}
        card={(row) => <PlanAssetCard row={row} of="plan" mayEdit={mayEdit} />}
        loading={list.loading}
        empty={
          <Group p="md">
            <Text c="dimmed">In no plan. Nothing is due here by itself.</Text>
          </Group>
        }
        footer={list.footer.hasMore && <ListFooter {...list.footer} />}
      />
    </Section>
  )
}
