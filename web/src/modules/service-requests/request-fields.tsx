import { MAX_DOCUMENTS, REQUEST_NEEDS, RequestPriority, ServiceRequestType } from '@mtambo/contract'
import { Autocomplete, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useToday } from '#modules/work-orders/index.ts'
import { useMe, useWords } from '#lib/session.ts'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { PositionPicker } from '#ui/position-picker.tsx'
import { detailsOf, needs } from './about-connection.ts'
import { asType, type NewRequestForm } from './request-values.ts'
import { PRIORITIES, REQUEST_TYPES } from './words.ts'

type Fields = { form: NewRequestForm }

export function WhatFields({ form }: Fields) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label="Request"
        required
        allowDeselect={false}
        placeholder="What is asked for?"
        data={ServiceRequestType.options.map((value) => ({ value, label: REQUEST_TYPES[value] }))}
        {...form.getInputProps('type')}
        onChange={(type) => form.setValues(asType(type as ServiceRequestType, form.values))}
      />
      <Select
        label="Priority"
        required
        allowDeselect={false}
        data={RequestPriority.options.map((value) => ({ value, label: PRIORITIES[value] }))}
        {...form.getInputProps('priority')}
      />
    </SimpleGrid>
  )
}

/** Only what this type asks for. */
export function DetailFields({ form, type }: Fields & { type: ServiceRequestType }) {
  const known = detailsOf(type)
  const today = useToday()
  return (
    <Stack>
      {known.includes('loadKva') && <SupplyFields form={form} type={type} />}
      {known.includes('areaCode') && <PlaceFields form={form} />}
      {known.includes('newFirstName') && <HolderFields form={form} />}
      <TextInput
        label="Wanted from"
        type="date"
        min={today}
        maw={240}
        description="Leave empty when any day will do"
        {...form.getInputProps('wantedOn')}
      />
      <Textarea label="Description" maxLength={4000} {...form.getInputProps('description')} />
      <PhotoPicker
        documents
        value={form.values.documents}
        error={form.errors['documentIds']}
        max={MAX_DOCUMENTS}
        onChange={(documents) => form.setValues({ documents })}
      />
    </Stack>
  )
}

function SupplyFields({ form, type }: Fields & { type: ServiceRequestType }) {
  const { connection } = useMe().organisation.categories
  const required = needs(type, 'connectionType')
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        label={REQUEST_NEEDS[type].from.length > 0 ? 'New load, kVA' : 'Load, kVA'}
        required
        min={0}
        decimalScale={2}
        hideControls
        {...form.getInputProps('loadKva')}
      />
      <Select
        label="Supply"
        required={required}
        clearable={!required}
        placeholder={required ? undefined : 'As it is now'}
        data={connection?.map(({ code, label }) => ({ value: code, label }))}
        {...form.getInputProps('connectionType')}
      />
    </SimpleGrid>
  )
}

function PlaceFields({ form }: Fields) {
  const words = useWords()
  const { areas } = useMe().organisation
  const towns = areas.find(({ code }) => code === form.values.areaCode)?.towns
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={words.area}
          required
          searchable
          data={areas.map(({ code, name }) => ({ value: code, label: name }))}
          nothingFoundMessage="Nothing like that"
          {...form.getInputProps('areaCode')}
        />
        <Autocomplete label="Town" required maxLength={50} data={towns} {...form.getInputProps('town')} />
      </SimpleGrid>
      <Textarea
        label="Address"
        description="Road, house or plot number, and what one sees"
        required
        minRows={2}
        maxLength={300}
        {...form.getInputProps('address')}
      />
      <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
    </>
  )
}

function HolderFields({ form }: Fields) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput label="New holder’s first name" required maxLength={50} {...form.getInputProps('newFirstName')} />
      <TextInput label="New holder’s last name" required maxLength={50} {...form.getInputProps('newLastName')} />
      <TextInput label="New holder’s ID number" required maxLength={20} {...form.getInputProps('newIdNumber')} />
      <TextInput label="New holder’s phone" type="tel" required maxLength={20} {...form.getInputProps('newPhone')} />
    </SimpleGrid>
  )
}
