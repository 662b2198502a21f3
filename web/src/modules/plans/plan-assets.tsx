import { type Plan, type PlanAsset, plans } from '@mtambo/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct, useList } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { toast } from '#ui/toast.tsx'
import { useSelection } from '#ui/use-selection.ts'
import { AddAssets } from './add-assets.tsx'
import { PlanAssetCard, usePlanAssetColumns } from './plan-asset-columns.tsx'

/** What the plan is done to, and when each is due. */
export function PlanAssets({ plan }: { plan: Plan }) {
  const words = useWords()
  const [late, setLate] = useState(false)
  const list = useList(plans.assets, { planId: plan.id, limit: 25, ...(late && { overdue: 'yes' as const }) })
  const columns = usePlanAssetColumns({ mayEdit: plan.mayEdit && plan.status !== 'ended', of: 'asset' })
  const mayKeep = plan.mayEdit && plan.status !== 'ended'
  const selection = useSelection(list.rows.map(({ asset }) => asset.id))
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Button variant={late ? 'light' : 'default'} aria-pressed={late} onClick={() => setLate(!late)}>
          Overdue
        </Button>
        {mayKeep && (
          <Group gap="xs">
            {selection.ids.size > 0 && <TakeOut planId={plan.id} ids={[...selection.ids]} onDone={selection.clear} />}
            <AddAssets plan={plan} />
          </Group>
        )}
      </Group>
      <DataTable
        label={words.assets}
        columns={columns}
        rows={list.rows}
        getRowId={({ asset }) => asset.id}
        card={(row) => <PlanAssetCard row={row} of="asset" mayEdit={mayKeep} />}
        loading={list.loading}
        empty={<Nothing late={late} />}
        footer={<ListFooter {...list.footer} total={late ? undefined : plan.assets} />}
        {...(mayKeep && { selection, nameOf: ({ asset }: PlanAsset) => asset.tag })}
      />
    </Stack>
  )
}

const Nothing = ({ late }: { late: boolean }) =>
  late ? (
    <Empty title="Nothing is overdue">Whatever came due is done, or still has time.</Empty>
  ) : (
    <Empty title="Nothing in this plan yet">Add what it is done to. Until then it makes no work.</Empty>
  )

function TakeOut({ planId, ids, onDone }: { planId: string; ids: string[]; onDone: () => void }) {
  const words = useWords()
  const remove = useAct(plans.removeAssets)
  const many = `${ids.length} ${(ids.length === 1 ? words.asset : words.assets).toLowerCase()}`
  return (
    <ConfirmButton
      title={`Take ${many} out of the plan?`}
      text="Work that is open stays. Added again later, they go on counting."
      confirm="Take out"
      onConfirm={async () => {
        await remove.mutateAsync({ id: planId, assetIds: ids })
        toast(`${many} taken out.`)
        onDone()
      }}
    >
      {`Take out ${ids.length}…`}
    </ConfirmButton>
  )
}
