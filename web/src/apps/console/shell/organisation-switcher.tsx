import { identity, type Me } from '@mtambo/contract'
import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconBuilding, IconCheck, IconSelector } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '#lib/api.ts'
import { useMe } from '#lib/session.ts'
import { Logo } from '#ui/logo.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import classes from './organisation-switcher.module.css'

/** Where one works; with more than one organisation, a menu to the others. */
export function OrganisationSwitcher({ narrow }: { narrow?: boolean }) {
  const { organisation, organisations } = useMe()
  if (organisations.length < 2) {
    return (
      <div className={classes.face} data-narrow={narrow}>
        <Face narrow={narrow} />
      </div>
    )
  }
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.face} data-narrow={narrow} data-button>
          <Face narrow={narrow} />
          <VisuallyHidden>{narrow && organisation.name} Switch organisation</VisuallyHidden>
          {!narrow && <IconSelector size={16} aria-hidden />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Switch organisation</Menu.Label>
        <Choices />
      </Menu.Dropdown>
    </Menu>
  )
}

function Face({ narrow }: { narrow?: boolean }) {
  const { organisation, role } = useMe()
  return (
    <>
      <Logo name={organisation.name} url={organisation.logoUrl} />
      {!narrow && (
        <span className={classes.words}>
          <Text fw={600} truncate>
            {organisation.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {role?.name}
          </Text>
        </span>
      )}
    </>
  )
}

type Choice = Me['organisations'][number]

function Choices() {
  const { organisation, organisations } = useMe()
  const change = useMutation({
    mutationFn: ({ id }: Choice) => api(identity.switchOrganisation, { organisationId: id }),
    // Everything on the screen belongs to the other organisation: start afresh.
    onSuccess: (_, { as }) => window.location.assign(as === 'staff' ? '/console' : '/portal'),
    onError: toastRefusal,
  })
  return organisations.map((one) => (
    <Menu.Item
      key={one.id + one.as}
      leftSection={<IconBuilding size={18} aria-hidden />}
      rightSection={one.id === organisation.id && one.as === 'staff' && <IconCheck size={16} aria-label="current" />}
      onClick={() => change.mutate(one)}
    >
      {one.name}
      {one.as === 'customer' && ' (as customer)'}
    </Menu.Item>
  ))
}
