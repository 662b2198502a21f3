import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMe } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { ContactFields } from './contact-fields.tsx'
import type { VendorForm } from './vendor-values.ts'

type Fields = { form: VendorForm }

export const VendorFields = ({ form }: Fields) => (
  <>
    <Section title="Who">
      <WhoFields form={form} />
    </Section>
    <Section title="Contacts" context="The main contact is written to when an order is sent.">
      <ContactFields form={form} />
    </Section>
    <Section title="Terms">
      <TermFields form={form} />
    </Section>
  </>
)

const WIDE = { gridColumn: '1 / -1' }

const WhoFields = ({ form }: Fields) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    <TextInput label="Name" required autoComplete="off" {...form.getInputProps('name')} />
    <TextInput
      label="Code"
      description="A short name of your own, if you use one"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      {...form.getInputProps('code')}
    />
    <TextInput
      label="What they deliver"
      placeholder="Bearings, belts and seals"
      style={WIDE}
      {...form.getInputProps('services')}
    />
    <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('phone')} />
    <TextInput label="E-mail" type="email" inputMode="email" autoComplete="off" {...form.getInputProps('email')} />
    <TextInput label="Website" type="url" placeholder="https://" {...form.getInputProps('website')} />
    <Textarea label="Address" minRows={2} style={WIDE} {...form.getInputProps('address')} />
  </SimpleGrid>
)

function TermFields({ form }: Fields) {
  const { currency } = useMe().organisation
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label="Tax number" autoComplete="off" {...form.getInputProps('taxNumber')} />
      <NumberInput
        label="To be paid within, days"
        min={0}
        max={365}
        allowDecimal={false}
        {...form.getInputProps('paymentDays')}
      />
      <Select
        label="Currency"
        placeholder={`${currency}, your own`}
        clearable
        clearButtonProps={{ 'aria-label': 'Your own currency' }}
        searchable
        nothingFoundMessage="Not a currency"
        data={Intl.supportedValuesOf('currency').filter((code) => code !== currency)}
        {...form.getInputProps('currency')}
      />
      <Textarea label="Notes" minRows={2} style={WIDE} {...form.getInputProps('notes')} />
    </SimpleGrid>
  )
}
