import { type Asset, assets, type WorkOrder, workOrders } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { ClashWarnings } from './clash-warnings.tsx'
import { ofAsset } from './equipment-field.tsx'
import { PlanFields } from './plan-fields.tsx'
import { plannedText, useToday } from './planned.tsx'
import { useScheduleVerb } from './schedule-button.tsx'
import { useClashes } from './use-clashes.ts'
import { whoText } from './who.tsx'
import { WorkSections } from './work-fields.tsx'
import { EMPTY_PLAN, EMPTY_WORK, findable, type PlanValues, type WorkValues, workValuesOf } from './work-values.ts'

/** What the page it was opened from knows already. */
type Props = { assetId?: string; parentId?: string; date?: string; time?: string }
type Values = WorkValues & PlanValues & { parentId?: string }

export function ScheduleWorkPage({ assetId, parentId, date, time }: Props) {
  const words = useWords()
  const verb = useScheduleVerb()
  const maySee = useCan('assets:read')
  const back = date
    ? { to: '/work-orders/calendar', search: { date }, label: 'Calendar' }
    : { to: '/work-orders', search: { status: 'pending' }, label: words.workOrders }
  const values = { ...EMPTY_WORK, ...EMPTY_PLAN, scheduledOn: date ?? '', scheduledTime: time ?? '' }
  return (
    <Page narrow title={parentId ? 'Add a sub-job' : verb} back={back}>
      {parentId ? (
        <PartOf id={parentId} values={values} />
      ) : assetId && maySee ? (
        <ForAsset id={assetId} values={values} />
      ) : (
        <ScheduleForm values={values} draft={['schedule', date ?? 'any', time ?? ''].join('-')} />
      )}
    </Page>
  )
}

function ForAsset({ id, values }: { id: string; values: Values }) {
  const { data: asset } = useSuspenseQuery(ask(assets.get, { id }))
  return <ScheduleForm asset={asset} values={{ ...values, ...ofAsset(asset, values) }} draft={`schedule-${id}`} />
}

/** A part begins with what is known of the whole. */
function PartOf({ id, values }: { id: string; values: Values }) {
  const { data: whole } = useSuspenseQuery(ask(workOrders.get, { id }))
  const { title: _, description: __, id: ___, dueOn: ____, ...known } = workValuesOf(whole)
  return <ScheduleForm values={{ ...values, ...known, parentId: id }} draft={`schedule-part-of-${id}`} />
}

/** The conditions of a plan that something may speak against. */
const planOf = ({ scheduledOn, scheduledTime, estimatedMinutes, assigneeId, teamId, assetId }: Values) => ({
  scheduledOn,
  scheduledTime,
  estimatedMinutes,
  assigneeId,
  teamId,
  assetId,
})

/** What became of it: asked for, planned for a day, or open. */
function saidOf(order: WorkOrder, today: string) {
  if (order.status === 'requested') return `${order.number} waits for approval. You are told what is decided.`
  const when = order.scheduledOn ? `is scheduled: ${plannedText(order, today)}` : 'is open, for any day'
  return `${order.number} ${when}.${whoText(order) ? ' Whoever has it is told.' : ''}`
}

function ScheduleForm({ asset, values, draft: key }: { asset?: Asset; values: Values; draft: string }) {
  const verb = useScheduleVerb()
  const navigate = useNavigate()
  const today = useToday()
  const schedule = useAct(workOrders.schedule)
  const form = useContractForm(workOrders.schedule, values, { check: findable })
  const draft = useDraft(key, form)
  const clashes = useClashes(planOf(form.values))
  const submit = form.onSubmit((input) =>
    schedule.mutate(input, {
      onError: form.refuse,
      onSuccess: (order) => {
        draft.clear()
        toast(saidOf(order, today))
        void navigate({ to: '/work-orders/$id', params: { id: order.id }, replace: true })
      },
    }),
  )
  const whole = values.parentId && { to: '/work-orders/$id', params: { id: values.parentId } }
  const cancel = asset
    ? { to: '/assets/$id', params: { id: asset.id } }
    : whole || { to: '/work-orders', search: { status: 'pending' } }
  return (
    <FormFrame
      onSubmit={submit}
      problem={form.problem}
      busy={schedule.isPending}
      save={clashes.length > 0 ? 'Schedule anyway' : verb}
      cancel={cancel}
      onCancel={draft.clear}
    >
      <WorkSections form={form} warnings={<ClashWarnings clashes={clashes} kinds={['same_asset']} />} />
      <Section title="When and who">
        <PlanFields form={form} clashes={clashes} />
      </Section>
    </FormFrame>
  )
}
