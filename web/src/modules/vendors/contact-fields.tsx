import { ActionIcon, Button, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ChangeEvent, useId } from 'react'
import classes from './vendors.module.css'
import { NO_CONTACT, type VendorForm } from './vendor-values.ts'

type Props = { form: VendorForm }

const MOST = 20

/** As many people as one knows there; one of them is the main one. */
export function ContactFields({ form }: Props) {
  const radio = useId()
  const { contacts } = form.values
  const add = () => form.insertListItem('contacts', { ...NO_CONTACT, main: contacts.length === 0 })
  return (
    <Stack>
      {contacts.length === 0 && <Text c="dimmed">Nobody yet.</Text>}
      {contacts.map((_, i) => (
        // Contacts have no name of their own before they are saved: their place is what they are.
        <Contact key={i} form={form} at={i} radio={radio} />
      ))}
      {contacts.length < MOST && (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            Add a contact
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Contact({ form, at, radio }: Props & { at: number; radio: string }) {
  const { contacts } = form.values
  const label = contacts[at]?.name || `contact ${at + 1}`
  const field = (name: 'role' | 'phone' | 'email') => {
    const { value, ...props } = form.getInputProps(`contacts.${at}.${name}`) as { value: string | null }
    return {
      ...props,
      value: value ?? '',
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
        form.setFieldValue(`contacts.${at}.${name}`, currentTarget.value || null),
    }
  }
  const makeMain = () =>
    form.setFieldValue(
      'contacts',
      contacts.map((contact, i) => ({ ...contact, main: i === at })),
    )
  return (
    <fieldset aria-label={label} className={classes.bare}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Name" required autoComplete="off" {...form.getInputProps(`contacts.${at}.name`)} />
        <TextInput label="Role" placeholder="Sales" autoComplete="off" {...field('role')} />
        <TextInput label="Phone" type="tel" autoComplete="off" {...field('phone')} />
        <TextInput label="E-mail" type="email" inputMode="email" autoComplete="off" {...field('email')} />
      </SimpleGrid>
      <Group justify="space-between" mt="xs">
        <Radio name={radio} label="Main contact" checked={contacts[at]?.main ?? false} onChange={makeMain} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`Remove ${label}`}
          onClick={() => form.removeListItem('contacts', at)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </fieldset>
  )
}
