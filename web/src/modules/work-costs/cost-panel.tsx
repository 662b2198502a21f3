import { type OtherCost, workCosts, type WorkCosts, type WorkOrder } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useMoney } from '#lib/money.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { Section } from '#ui/section.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import { EstimateForm } from './estimate-form.tsx'
import { OtherCostForm } from './other-cost-form.tsx'
import classes from './work-costs.module.css'

/** What the work cost so far, beside what it should. For those who may see money. */
export function CostPanel({ order }: { order: WorkOrder }) {
  const { data } = useSuspenseQuery(ask(workCosts.get, { id: order.id }))
  const [asked, setAsked] = useState<'cost' | 'estimate' | null>(null)
  const { totals } = data
  if (!totals || (totals.total === 0 && totals.estimated === null && !data.mayManage)) return null
  const close = () => setAsked(null)
  return (
    <Section
      title="Cost"
      action={
        data.mayManage && (
          <Group gap="md">
            <Anchor component="button" type="button" size="sm" onClick={() => setAsked('estimate')}>
              {totals.estimated === null ? 'Estimate' : 'Change the estimate'}
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={() => setAsked('cost')}>
              Add a cost
            </Anchor>
          </Group>
        )
      }
    >
      <Totals totals={totals} />
      {data.otherCosts.length > 0 && (
        <ul className={classes.list}>
          {data.otherCosts.map((cost) => (
            <Line key={cost.id} order={order} cost={cost} mayRemove={data.mayManage} />
          ))}
        </ul>
      )}
      <AskModal title="Add a cost" opened={asked === 'cost'} onClose={close}>
        <OtherCostForm order={order} onDone={close} />
      </AskModal>
      <AskModal title="Estimate" opened={asked === 'estimate'} onClose={close}>
        <EstimateForm order={order} estimated={totals.estimated} onDone={close} />
      </AskModal>
    </Section>
  )
}

function Totals({ totals }: { totals: NonNullable<WorkCosts['totals']> }) {
  const money = useMoney()
  const { labour, parts, other, recorded, total, estimated } = totals
  return (
    <Stack gap={4} mb="sm">
      <Sum label="Time" value={money(labour)} />
      <Sum label="Parts" value={money(parts)} />
      <Sum label="Other" value={money(other)} />
      {recorded > 0 && <Sum label="Recorded elsewhere" value={money(recorded)} />}
      <Sum label={<b>Total</b>} value={<b>{money(total)}</b>} />
      {estimated !== null && <Sum label="Estimate" value={`${money(estimated)}${against(total, estimated)}`} />}
    </Stack>
  )
}

/** By how much it is over or under what it should cost. */
function against(total: number, estimated: number) {
  if (estimated === 0 || total === 0) return ''
  const percent = Math.round((100 * (total - estimated)) / estimated)
  if (percent === 0) return ', met'
  return percent > 0 ? `, ${percent} % over` : `, ${-percent} % under`
}

const Sum = ({ label, value }: { label: ReactNode; value: ReactNode }) => (
  <div className={classes.sum}>
    <span>{label}</span>
    <span className="tabular">{value}</span>
  </div>
)

function Line({ order, cost, mayRemove }: { order: WorkOrder; cost: OtherCost; mayRemove: boolean }) {
  const money = useMoney()
  const remove = useAct(workCosts.removeCost)
  return (
    <li className={classes.line}>
      <div>
        {cost.text}
        <Text size="sm" c="dimmed">
          {[cost.vendor?.name, cost.by?.name].filter(Boolean).join(' · ')}
        </Text>
        {mayRemove && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            c="dimmed"
            disabled={remove.isPending}
            aria-label={`Take ${cost.text} away`}
            onClick={() => remove.mutate({ id: order.id, costId: cost.id }, { onError: toastRefusal })}
          >
            Take away
          </Anchor>
        )}
      </div>
      <span className={classes.amount}>
        <span className="tabular">{money(cost.amount)}</span>
      </span>
    </li>
  )
}
