import { type CompanyPage, platform, type SupportAccess } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { Section } from '#ui/section.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { AskSupport } from './ask-support.tsx'
import { SupportRow, SupportRows } from './support-row.tsx'

/** The door into the company's console: asked for, open for a while, seen by the company. */
export function CompanySupport({ company }: { company: CompanyPage }) {
  const { status, support, supportAsksFirst } = company
  const mine = support.some((access) => access.mine && (access.status === 'open' || access.status === 'waiting'))
  return (
    <Section
      title="Support"
      context={
        supportAsksFirst
          ? 'This company lets support in itself: you ask, and an administrator of theirs answers.'
          : 'The company is told, sees every access, and may end it.'
      }
      action={status === 'active' && !mine && <AskSupport company={company} />}
    >
      {support.length === 0 ? (
        <Text c="dimmed">Nobody of support was ever in this company.</Text>
      ) : (
        <SupportRows>
          {support.map((access) => (
            <SupportRow key={access.id} access={access}>
              {access.mine && <MyAccess access={access} />}
            </SupportRow>
          ))}
        </SupportRows>
      )}
    </Section>
  )
}

function MyAccess({ access: { id, status } }: { access: SupportAccess }) {
  const [enter, end] = [useEnterCompany(), useAct(platform.endSupport)]
  if (status !== 'open' && status !== 'waiting') return null
  const stop = () =>
    end.mutate(
      { id },
      {
        onSuccess: () => toast(status === 'open' ? 'The access is over.' : 'The question is taken back.'),
        onError: toastRefusal,
      },
    )
  return (
    <Group gap="xs">
      <Button variant="default" loading={end.isPending} onClick={stop}>
        {status === 'open' ? 'End it' : 'Take it back'}
      </Button>
      {status === 'open' && (
        <Button loading={enter.busy} onClick={() => enter.go(id)}>
          Enter the console
        </Button>
      )}
    </Group>
  )
}

/** On to the company's console, which is another app. */
export function useEnterCompany() {
  const enter = useAct(platform.enterSupport)
  return {
    busy: enter.isPending,
    go: (id: string) =>
      enter.mutate({ id }, { onSuccess: () => window.location.assign('/console/'), onError: toastRefusal }),
  }
}
