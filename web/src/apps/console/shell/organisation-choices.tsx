import { identity, type Me } from '@mtambo/contract'
import { Menu } from '@mantine/core'
import { IconBuilding, IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '#lib/api.ts'
import { useMe } from '#lib/session.ts'
import { toastRefusal } from '#ui/toast.tsx'
import { useOpenedOnArrival } from '#ui/when-wanted.tsx'
import { SwitchButton } from './organisation-switcher.tsx'

type Choice = Me['organisations'][number]

/** Opened: it comes when somebody wants it. */
export default function OrganisationChoices({ narrow }: { narrow?: boolean }) {
  const { organisation, organisations } = useMe()
  const { target, opened, setOpened } = useOpenedOnArrival()
  const change = useMutation({
    mutationFn: ({ id }: Choice) => api(identity.switchOrganisation, { organisationId: id }),
    // Everything on the screen belongs to the other organisation: start afresh.
    onSuccess: (_, { as }) => window.location.assign(as === 'staff' ? '/console' : '/portal'),
    onError: toastRefusal,
  })
  return (
    <Menu position="bottom-start" width={240} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <SwitchButton ref={target} narrow={narrow} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Switch organisation</Menu.Label>
        {organisations.map((one) => (
          <Menu.Item
            key={one.id + one.as}
            leftSection={<IconBuilding size={18} aria-hidden />}
            rightSection={
              one.id === organisation.id && one.as === 'staff' && <IconCheck size={16} aria-label="current" />
            }
            onClick={() => change.mutate(one)}
          >
            {one.name}
            {one.as === 'customer' && ' (as customer)'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
