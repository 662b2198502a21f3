import { support, type SupportAccess } from '@mtambo/contract'
import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { askPages, useAct, useList } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { SupportRow, SupportRows } from './support-row.tsx'

/** What a company says about support, and every time support was there. */
export function SupportPart() {
  useLive(['settings'])
  const list = useList(support.list, {})
  const asksFirst = useInfiniteQuery(askPages(support.list, {})).data?.pages[0]?.asksFirst
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <Stack>
      <Section
        title="Support"
        context="Those who run this installation can help you in your own console, for a while and seen by you. They never see your data otherwise."
      >
        {asksFirst === undefined ? <ListSkeleton rows={1} /> : <AsksFirst asksFirst={asksFirst} />}
      </Section>
      <Section
        title="When support was here"
        context="Whatever they do is in the history, as “Support” with their name."
      >
        {list.loading && <ListSkeleton rows={3} height={72} />}
        {!list.loading && list.rows.length === 0 && (
          <Empty title="Support was never here">When somebody comes, you are told at once, and see it here.</Empty>
        )}
        {list.rows.length > 0 && (
          <>
            <SupportRows>
              {list.rows.map((access) => (
                <SupportRow key={access.id} access={access}>
                  <Answer access={access} />
                </SupportRow>
              ))}
            </SupportRows>
            <ListFooter {...list.footer} csv={undefined} />
          </>
        )}
      </Section>
    </Stack>
  )
}

function AsksFirst({ asksFirst }: { asksFirst: boolean }) {
  const save = useAct(support.save)
  const guest = useMe().support !== undefined
  return (
    <Switch
      label="Support must ask first"
      description="Then an administrator of yours lets them in, or not, each time. Without it you are told, and can end it."
      checked={save.isPending ? save.variables.asksFirst : asksFirst}
      disabled={guest}
      onChange={(event) =>
        save.mutate(
          { asksFirst: event.currentTarget.checked },
          { onSuccess: () => toast('Saved.'), onError: toastRefusal },
        )
      }
    />
  )
}

function Answer({ access: { id, who, minutes, status, full } }: { access: SupportAccess }) {
  const [approve, decline, end] = [useAct(support.approve), useAct(support.decline), useAct(support.end)]
  if (useMe().support) return null
  if (status === 'open')
    return (
      <ConfirmButton
        danger
        title="End this access?"
        text={`${who} is out with the next click. They can ask again.`}
        confirm="End it"
        onConfirm={() => end.mutateAsync({ id }).then(() => toast('Support is out.'))}
      >
        End it now
      </ConfirmButton>
    )
  if (status !== 'waiting') return null
  const refuse = () =>
    decline.mutate({ id }, { onSuccess: () => toast(`${who} is not let in.`), onError: toastRefusal })
  return (
    <Group gap="xs">
      <Button variant="default" loading={decline.isPending} onClick={refuse}>
        Do not let in
      </Button>
      <ConfirmButton
        variant="filled"
        title={`Let ${who} in?`}
        text={
          <Text>
            For {minutes} minutes from now, {full ? 'to look and to change things' : 'to look only'}. You can end it at
            any moment.
          </Text>
        }
        confirm="Let in"
        onConfirm={() => approve.mutateAsync({ id }).then(() => toast(`${who} may come in for ${minutes} minutes.`))}
      >
        Let in
      </ConfirmButton>
    </Group>
  )
}
