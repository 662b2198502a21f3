import type { CreateCustomer } from '@mtambo/contract'
import { Autocomplete, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { z } from 'zod'
import { useMe, useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'

/** What is typed: an empty box is an empty text until it is sent. */
export const EMPTY_CUSTOMER = {
  firstName: '',
  lastName: '',
  phone: '',
  email: '',
  idNumber: '',
  type: 'residential' as z.output<typeof CreateCustomer>['type'],
  preferredContact: 'sms' as 'sms' | 'email',
  address: '',
  county: '',
  town: '',
  postalCode: '',
}
export type CustomerValues = typeof EMPTY_CUSTOMER
type Fields = { form: { getInputProps: UseFormReturnType<CustomerValues>['getInputProps']; values: CustomerValues } }

export function CustomerFields({ form }: Fields) {
  return (
    <>
      <Section title="Who">
        <WhoFields form={form} />
      </Section>
      <Section title="Where">
        <WhereFields form={form} />
      </Section>
    </>
  )
}

function WhoFields({ form }: Fields) {
  const { customer } = useMe().organisation.categories
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label="First name" required autoComplete="off" {...form.getInputProps('firstName')} />
      <TextInput label="Last name" required autoComplete="off" {...form.getInputProps('lastName')} />
      <TextInput label="Phone" required type="tel" {...form.getInputProps('phone')} />
      <TextInput label="E-mail" type="email" inputMode="email" {...form.getInputProps('email')} />
      <TextInput label="ID or passport number" required autoComplete="off" {...form.getInputProps('idNumber')} />
      <Select
        label="Type"
        required
        allowDeselect={false}
        data={customer?.map(({ code, label }) => ({ value: code, label }))}
        {...form.getInputProps('type')}
      />
      <Select
        label="Preferred contact"
        allowDeselect={false}
        data={[
          { value: 'sms', label: 'SMS' },
          { value: 'email', label: 'E-mail' },
        ]}
        {...form.getInputProps('preferredContact')}
      />
    </SimpleGrid>
  )
}

function WhereFields({ form }: Fields) {
  const words = useWords()
  const { areas } = useMe().organisation
  const towns = areas.find(({ name }) => name === form.values.county)?.towns ?? []
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Textarea
        label="Address"
        required
        minRows={2}
        style={{ gridColumn: '1 / -1' }}
        {...form.getInputProps('address')}
      />
      <Select
        label={words.area}
        required
        searchable
        nothingFoundMessage="Not on the list"
        data={areas.map(({ name }) => name)}
        {...form.getInputProps('county')}
      />
      <Autocomplete label="Town" required data={towns} {...form.getInputProps('town')} />
      <TextInput label="Postal code" inputMode="numeric" {...form.getInputProps('postalCode')} />
    </SimpleGrid>
  )
}
