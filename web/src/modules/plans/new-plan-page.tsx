import { plans } from '@mtambo/contract'
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { useAct } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { AssetPicker } from './asset-picker.tsx'
import { useToday } from './due-day.tsx'
import { emptyPlan, type NewPlanValues, type PlanStep, stepOf } from './plan-values.ts'
import { SpokenRule } from './spoken-rule.tsx'
import { usePlanForm } from './use-plan-form.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'
import { WhoFields } from './who-fields.tsx'

const STEPS: PlanStep[] = ['what', 'assets', 'when', 'who']

/** A plan in four steps, one question at a time. `assetId`: where it was opened from. */
export function NewPlanPage({ assetId }: { assetId?: string | undefined }) {
  const today = useToday()
  const values: NewPlanValues = { ...emptyPlan(today), assetIds: assetId ? [assetId] : [] }
  return (
    <Page title="New plan" back={{ to: '/plans', search: { status: 'active' }, label: 'Plans' }}>
      <NewPlanForm values={values} draft={assetId ? `plan-new-${assetId}` : 'plan-new'} />
    </Page>
  )
}

function NewPlanForm({ values, draft: key }: { values: NewPlanValues; draft: string }) {
  const plan = usePlanForm(plans.create, values, key)
  const { form, draft } = plan
  const { step, setStep, onward, busy } = useSteps(plan)
  const titles = useTitles()
  const now = STEPS[step] ?? 'what'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onward()
      }}
    >
      <Stack>
        <StepHead step={step} />
        <Section title={titles[now]}>
          <StepBody step={now} plan={plan} />
        </Section>
        <FormProblem>{form.problem}</FormProblem>
        <Group justify="space-between">
          {step === 0 ? (
            <Button component={Link} to="/plans" search={{ status: 'active' }} variant="default" onClick={draft.clear}>
              Cancel
            </Button>
          ) : (
            <Button variant="default" onClick={() => setStep(step - 1)}>
              Back
            </Button>
          )}
          <Button type="submit" loading={busy}>
            {step === STEPS.length - 1 ? 'Set up the plan' : 'Next'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type PlanOf = ReturnType<typeof usePlanForm<typeof plans.create, NewPlanValues>>

function StepBody({ step, plan: { form, fields } }: { step: PlanStep; plan: PlanOf }) {
  if (step === 'what') return <WhatFields form={fields} />
  if (step === 'when') return <WhenFields form={fields} />
  if (step === 'assets')
    return (
      <AssetPicker
        ids={form.values.assetIds}
        onChange={(ids) => form.setFieldValue('assetIds', ids)}
        error={form.errors['assetIds']}
      />
    )
  return (
    <Stack>
      <WhoFields form={fields} />
      <SpokenRule values={form.values} />
    </Stack>
  )
}

/** Each step is looked at by itself: the rest is not typed yet. What is refused leads back to where it was typed. */
function useSteps({ form, draft, send }: PlanOf) {
  const [step, setStep] = useState(0)
  const create = useCreate(form, draft.clear)
  const now = STEPS[step] ?? 'what'
  const goBack = (errors: Record<string, ReactNode>) => {
    const to = firstStep(errors)
    if (to === undefined) return false
    setStep(to)
    form.setErrors(errors)
    return true
  }
  function onward() {
    const { errors } = form.validate()
    const mine = Object.keys(errors).filter((field) => stepOf(field) === now)
    form.setErrors(Object.fromEntries(mine.map((field) => [field, errors[field]])))
    if (mine.length > 0) form.getInputNode(mine[0] ?? '')?.focus()
    else if (step < STEPS.length - 1) setStep(step + 1)
    else if (!goBack(errors)) create.run(send(), goBack)
  }
  return { step, setStep, onward, busy: create.busy }
}

function firstStep(errors: object): number | undefined {
  const steps = Object.keys(errors).flatMap((field) => stepOf(field) ?? [])
  return steps.length > 0 ? Math.min(...steps.map((step) => STEPS.indexOf(step))) : undefined
}

function useTitles(): Record<PlanStep, string> {
  const words = useWords()
  return { what: 'What is to be done', assets: `Which ${words.assets.toLowerCase()}`, when: 'When', who: 'Who' }
}

/** Says where one is, and comes into view when the step changes. */
function StepHead({ step }: { step: number }) {
  const top = useRef<HTMLDivElement>(null)
  const titles = useTitles()
  useEffect(() => {
    if (step > 0) top.current?.scrollIntoView?.({ block: 'center' })
  }, [step])
  return (
    <div ref={top}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {`Step ${step + 1} of ${STEPS.length}: ${titles[STEPS[step] ?? 'what']}`}
      </Text>
      <Progress value={((step + 1) / STEPS.length) * 100} mt={6} size="sm" aria-hidden />
    </div>
  )
}

function useCreate(form: PlanOf['form'], clear: () => void) {
  const navigate = useNavigate()
  const create = useAct(plans.create)
  return {
    busy: create.isPending,
    run: (input: Parameters<typeof create.mutate>[0], onRefused: (fields: Record<string, string>) => unknown) =>
      create.mutate(input, {
        onError: (error) => {
          form.refuse(error)
          onRefused(asRefused(error).fields ?? {})
        },
        onSuccess: ({ id, name }) => {
          clear()
          toast(`${name} is set up. Its work appears by itself.`)
          void navigate({ to: '/plans/$id', params: { id }, replace: true })
        },
      }),
  }
}
