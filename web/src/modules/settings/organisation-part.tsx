import { type Profile, settings } from '@mtambo/contract'
import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Section } from '#ui/section.tsx'
import { AccentField } from './accent-field.tsx'
import { LogoField } from './logo-field.tsx'
import { SaveBar } from './save-bar.tsx'
import { usePart } from './use-part.ts'

/** A logo is shown by its `url`; its `id` is that of a picture uploaded just now, and absent while it stays as it is. */
const valuesOf = ({ name, address, phone, email, website, timeZone, accent, logoUrl }: Profile) => ({
  name,
  address: address ?? '',
  phone: phone ?? '',
  email: email ?? '',
  website: website ?? '',
  timeZone,
  accent: accent ?? '',
  logo: { url: logoUrl } as { url: string | null; id?: string | null },
})

export function OrganisationPart() {
  const { data } = useSuspenseQuery(ask(settings.profile, {}))
  const { form, submit, bar } = usePart(settings.saveProfile, 'profile', valuesOf(data), {
    said: 'The organisation is saved.',
    read: valuesOf,
    shape: (input, { logo: { id } }) => (id === undefined ? input : { ...input, logoId: id }),
  })
  const { name, logo } = form.values
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section title="Organisation">
          <Stack>
            <TextInput label="Name" {...form.getInputProps('name')} />
            <Textarea label="Address" minRows={2} {...form.getInputProps('address')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput label="Phone" type="tel" description="For customers." {...form.getInputProps('phone')} />
              <TextInput label="E-mail" type="email" description="For customers." {...form.getInputProps('email')} />
            </SimpleGrid>
            <TextInput
              label="Website"
              type="url"
              placeholder="https://www.example.com"
              {...form.getInputProps('website')}
            />
            <ZoneSelect {...form.getInputProps('timeZone')} />
          </Stack>
        </Section>
        <Section title="Look" context="On the screens of your people and of your customers.">
          <Stack>
            <AccentField {...form.getInputProps('accent')} />
            <LogoField
              name={name}
              url={logo.url}
              onChange={(id, url) => form.setFieldValue('logo', { id, url })}
              error={form.errors['logoId']}
            />
          </Stack>
        </Section>
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}

type ZoneProps = { value?: string; onChange?: (zone: string) => void; error?: React.ReactNode }

function ZoneSelect({ value = '', onChange, error }: ZoneProps) {
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <Select
      label="Time zone"
      description="All times are shown in it. A change holds from now on; moments that have passed stay."
      searchable
      allowDeselect={false}
      nothingFoundMessage="No place of this name"
      data={zones.includes(value) ? zones : [value, ...zones]}
      value={value}
      onChange={(zone) => zone && onChange?.(zone)}
      error={error}
    />
  )
}
