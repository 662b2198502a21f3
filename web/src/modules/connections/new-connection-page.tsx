import { connections } from '@mtambo/contract'
import { Select, SimpleGrid } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { CustomerSelect, useCustomer } from '#modules/customers/index.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { useMe, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { EMPTY_SUPPLY, SupplySections } from './connection-fields.tsx'

const EMPTY = {
  ...EMPTY_SUPPLY,
  customerId: null as string | null,
  areaCode: '',
  status: 'pending' as 'pending' | 'active',
}

export function NewConnectionPage({ customerId }: { customerId?: string }) {
  const words = useWords()
  const word = words.connection.toLowerCase()
  const { form, frame } = usePageForm(
    connections.create,
    { ...EMPTY, customerId: customerId ?? null },
    {
      draft: `new-connection-${customerId ?? 'any'}`,
      saved: ({ id, meterNumber }) => ({
        says: `${meterNumber} is added.`,
        go: { to: '/connections/$id', params: { id } },
      }),
    },
  )
  const back = customerId ? { to: '/customers/$id', params: { id: customerId } } : { to: '/connections' }
  return (
    <Page
      narrow
      title={`New ${word}`}
      context="The meter number is given when you save."
      back={{ ...back, label: customerId ? words.customer : words.connections }}
    >
      <FormFrame {...frame} save={`Add ${word}`} cancel={back}>
        <ForWhom form={form} />
        <SupplySections form={form} />
      </FormFrame>
    </Page>
  )
}

function ForWhom({ form }: { form: Pick<UseFormReturnType<typeof EMPTY>, 'getInputProps' | 'values' | 'setValues'> }) {
  const words = useWords()
  const { areas } = useMe().organisation
  const { data: customer } = useCustomer(form.values.customerId)
  const theirs = areas.find(({ name }) => name === customer?.county)?.code

  const filledFor = useRef<string>(undefined)

  useEffect(() => {
    // Once for each customer chosen: what was changed by hand since then stays.
    if (!customer || !theirs || filledFor.current === customer.id) return
    filledFor.current = customer.id
    if (!form.values.areaCode) form.setValues({ areaCode: theirs })
  }, [customer, theirs, form])

  return (
    <Section title="For whom">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <CustomerSelect
          required
          {...form.getInputProps('customerId')}
          value={form.values.customerId}
          onChange={(customerId) => form.setValues({ customerId, areaCode: '' })}
        />
        <Select
          label={`${words.area} in the meter number`}
          required
          searchable
          data={areas.map(({ name, code }) => ({ value: code, label: `${name} (${code})` }))}
          {...form.getInputProps('areaCode')}
        />
        <Select
          label="Status"
          description="Pending until it is installed"
          allowDeselect={false}
          data={[
            { value: 'pending', label: 'Pending' },
            { value: 'active', label: 'Active' },
          ]}
          {...form.getInputProps('status')}
        />
      </SimpleGrid>
    </Section>
  )
}
