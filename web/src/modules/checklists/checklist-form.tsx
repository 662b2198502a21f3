import { type Checklist, checklists, type Input } from '@mtambo/contract'
import { MultiSelect, Stack, TextInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useMe, useWords } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { StepEditor } from './step-editor.tsx'
import { type Draft, draftOf, emptyStep, stepOf } from './steps.ts'

type Props = { checklist: Checklist | null }

/** Writes a checklist, or a new version of one. */
export function ChecklistForm({ checklist }: Props) {
  const endpoint = checklist ? checklists.edit : checklists.create
  const navigate = useNavigate()
  const act = useAct(endpoint)
  const form = useContractForm(endpoint, {
    ...(checklist && { id: checklist.id }),
    name: checklist?.name ?? '',
    description: checklist?.description ?? '',
    categories: checklist?.categories ?? [],
    steps: checklist?.steps.map(draftOf) ?? [emptyStep()],
  })
  const draft = useDraft(`checklist-${checklist?.id ?? 'new'}`, form)
  const back = checklist ? { to: '/checklists/$id', params: { id: checklist.id } } : { to: '/checklists' }
  const submit = form.onSubmit((input) =>
    act.mutate({ ...input, steps: form.values.steps.map(stepOf) } as Input<typeof checklists.edit>, {
      onError: form.refuse,
      onSuccess: ({ id, name }) => {
        draft.clear()
        toast(`${name} is saved.`)
        void navigate({ to: '/checklists/$id', params: { id }, replace: true })
      },
    }),
  )
  return (
    <FormFrame
      onSubmit={submit}
      problem={form.problem}
      busy={act.isPending}
      save="Save"
      cancel={back}
      onCancel={draft.clear}
    >
      <About form={form} />
      <Section title="Steps" context="In the order in which they are done.">
        <StepEditor
          steps={form.values.steps}
          onChange={(steps: Draft[]) => form.setFieldValue('steps', steps)}
          errorAt={(path) => errorOf(form.errors, path)}
        />
      </Section>
    </FormFrame>
  )
}

/** Of all steps together only where none of them has its own. */
export const errorOf = (errors: Record<string, ReactNode>, path: string) =>
  path ? errors[`steps.${path}`] : !Object.keys(errors).some((name) => name.startsWith('steps.')) && errors['steps']

type Form = Pick<
  UseFormReturnType<{ name: string; description: string; categories: string[]; steps: Draft[] }>,
  'getInputProps'
>

function About({ form }: { form: Form }) {
  const words = useWords()
  const { categories } = useMe().organisation
  return (
    <Section title="What it is for">
      <Stack>
        <TextInput label="Name" required maxLength={100} {...form.getInputProps('name')} />
        <Textarea label="Description" autosize minRows={2} maxLength={1000} {...form.getInputProps('description')} />
        <MultiSelect
          label={`Kinds of ${words.asset.toLowerCase()}`}
          description="It is offered for these first. Without any, for all."
          searchable
          clearable
          data={categories.asset?.map(({ code, label }) => ({ value: code, label })) ?? []}
          {...form.getInputProps('categories')}
        />
      </Stack>
    </Section>
  )
}
