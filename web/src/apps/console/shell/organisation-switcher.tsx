import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { type ComponentProps, lazy } from 'react'
import { useMe } from '#lib/session.ts'
import { Logo } from '#ui/logo.tsx'
import { WhenWanted } from '#ui/when-wanted.tsx'
import classes from './organisation-switcher.module.css'

const load = () => import('./organisation-choices.tsx')
const OrganisationChoices = lazy(load)

/** Where one works; with more than one organisation, a menu to the others. */
export function OrganisationSwitcher({ narrow }: { narrow?: boolean }) {
  const { organisations } = useMe()
  if (organisations.length < 2) {
    return (
      <div className={classes.face} data-narrow={narrow}>
        <Face narrow={narrow} />
      </div>
    )
  }
  return (
    <WhenWanted
      load={load}
      face={(press) => <SwitchButton narrow={narrow} aria-haspopup="menu" aria-expanded={false} {...press} />}
    >
      <OrganisationChoices narrow={narrow} />
    </WhenWanted>
  )
}

export function SwitchButton({ narrow, ...props }: ComponentProps<'button'> & { narrow?: boolean }) {
  const { organisation } = useMe()
  return (
    <UnstyledButton className={classes.face} data-narrow={narrow} data-button {...props}>
      <Face narrow={narrow} />
      <VisuallyHidden>{narrow && organisation.name} Switch organisation</VisuallyHidden>
      {!narrow && <IconSelector size={16} aria-hidden />}
    </UnstyledButton>
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
