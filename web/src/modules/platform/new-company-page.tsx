import { type Input, type OrganisationKind, type Output, platform } from '@mtambo/contract'
import { Button, Checkbox, Group, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { KeyShown } from './key-shown.tsx'
import { kindChoices } from './words.ts'

type Made = Output<typeof platform.onboard> & { told: boolean }

const EMPTY = {
  name: '',
  slug: '',
  kind: 'general' as OrganisationKind,
  contactName: '',
  contactEmail: '',
  seats: '' as number | string,
  tellContact: true,
}

export function NewCompanyPage() {
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <Done made={made} />
  return (
    <Page
      title="New company"
      context="It waits until its administrator signs up with the key you get here."
      narrow
      back={{ to: '/', label: 'Companies' }}
    >
      <NewCompany onMade={setMade} />
    </Page>
  )
}

const Done = ({ made: { company, key, keyUntil, told } }: { made: Made }) => (
  <Page title={`${company.name} is waiting`} narrow back={{ to: '/', label: 'Companies' }}>
    <Section title="The key">
      <KeyShown company={company.name} email={company.contactEmail} secret={key} until={keyUntil} told={told} />
    </Section>
    <Group justify="flex-end">
      <Button component={Link} to="/companies/$id" params={{ id: company.id }}>
        I have kept the key
      </Button>
    </Group>
  </Page>
)

function NewCompany({ onMade }: { onMade: (made: Made) => void }) {
  const onboard = useAct(platform.onboard)
  const form = useContractForm(platform.onboard, EMPTY)
  const draft = useDraft('new-company', form)
  const submit = (input: Input<typeof platform.onboard>) =>
    onboard.mutate(input, {
      onError: form.refuse,
      onSuccess: (answer) => {
        draft.clear()
        onMade({ ...answer, told: input.tellContact ?? false })
      },
    })
  const frame = { problem: form.problem, busy: onboard.isPending, cancel: { to: '/' }, onCancel: draft.clear }
  return (
    <FormFrame {...frame} onSubmit={form.onSubmit(submit)} save="Make the company">
      <CompanyFields form={form} />
      <ContactFields form={form} />
    </FormFrame>
  )
}

type Form = { form: ReturnType<typeof useContractForm<typeof platform.onboard, typeof EMPTY>> }

const CompanyFields = ({ form }: Form) => (
  <Section title="Company">
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label="Name" {...form.getInputProps('name')} />
      <Select
        label="Kind"
        description="What it starts with: roles, lists and words."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={kindChoices}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label="Short name (optional)"
        description="For addresses. Left empty, it is made from the name."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="lake-bottlers"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('slug')}
      />
      <NumberInput
        label="Seats (optional)"
        description="How many members it may have. Left empty: any number."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDecimal={false}
        min={1}
        {...form.getInputProps('seats')}
      />
    </SimpleGrid>
  </Section>
)

const ContactFields = ({ form }: Form) => (
  <Section title="Contact" context="Becomes its first administrator.">
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label="Name (optional)" autoComplete="off" {...form.getInputProps('contactName')} />
      <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('contactEmail')} />
    </SimpleGrid>
    <Checkbox
      mt="md"
      label="Write to them where to sign up"
      description="The key is not in the letter: hand it over in another way."
      {...form.getInputProps('tellContact', { type: 'checkbox' })}
    />
  </Section>
)
