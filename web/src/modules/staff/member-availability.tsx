import { staff, type StaffPage } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { AskModal } from '#ui/ask-modal.tsx'
import { Section } from '#ui/section.tsx'
import { AvailabilityForm, AvailabilityNow } from './availability-form.tsx'

/** Said for somebody who cannot say it: they called in sick. */
export function MemberAvailability({ member }: { member: StaffPage }) {
  const [opened, { open, close }] = useDisclosure(false)
  const { id, name, mayManage } = member
  return (
    <Section
      title="Availability"
      action={
        mayManage && (
          <Button variant="subtle" size="compact-sm" onClick={open}>
            Change
          </Button>
        )
      }
    >
      <AvailabilityNow {...member} />
      <AskModal title={`Availability of ${name}`} opened={opened} onClose={close}>
        <AvailabilityForm
          endpoint={staff.setAvailabilityOf}
          id={id}
          now={member}
          saved={`The availability of ${name} is saved.`}
          onSaved={close}
          onCancel={close}
        />
      </AskModal>
    </Section>
  )
}
