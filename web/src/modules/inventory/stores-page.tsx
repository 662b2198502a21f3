import { inventory, type Store } from '@mtambo/contract'
import { Button, Switch, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLive } from '#lib/live.ts'
import { useMoney } from '#lib/money.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { StockNav } from './stock-nav.tsx'
import { StoreForm } from './store-form.tsx'

/** Where stock lies, and what it is worth there. */
export function StoresPage() {
  const mayEdit = useCan('inventory:edit')
  const [edited, setEdited] = useState<Store | 'new' | null>(null)
  useLive(['stock'])
  return (
    <Page
      title="Stores"
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            New store
          </Button>
        )
      }
    >
      <StockNav />
      <StoreTable onEdit={mayEdit ? setEdited : undefined} />
      <NegativeSwitch />
      <AskModal
        title={edited === 'new' || !edited ? 'New store' : edited.name}
        opened={edited !== null}
        onClose={() => setEdited(null)}
      >
        {edited && <StoreForm store={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </AskModal>
    </Page>
  )
}

function StoreTable({ onEdit }: { onEdit: ((store: Store) => void) | undefined }) {
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(ask(inventory.stores, {}))
  const columns = useStoreColumns(onEdit)
  const money = useMoney()
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  const total = data?.reduce((sum, { value }) => sum + value, 0) ?? 0
  return (
    <DataTable
      label="Stores"
      columns={columns}
      rows={data ?? []}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/stock', search: { storeId: id } })}
      card={(store) => <StoreCard store={store} />}
      loading={isPending}
      empty={
        <Empty title="There is no store yet">
          A store is a room, a shelf or a van. Add one, then what lies in it can be said.
        </Empty>
      }
      footer={<Text className="tabular">All stock is worth {money(total)}</Text>}
    />
  )
}

function useStoreColumns(onEdit: ((store: Store) => void) | undefined): Column<Store>[] {
  const money = useMoney()
  const columns: (Column<Store> | undefined | false)[] = [
    { key: 'name', title: 'Name', fill: true, cell: ({ name }) => <Text fw={550}>{name}</Text> },
    { key: 'place', title: 'Location', wide: true, width: 180, cell: ({ location }) => location?.name },
    { key: 'person', title: 'Person', wide: true, width: 160, cell: ({ person }) => person?.name },
    { key: 'items', title: 'Items', align: 'right', width: 90, cell: ({ items }) => items.toLocaleString('en') },
    { key: 'low', title: 'To reorder', align: 'right', width: 100, cell: ({ low }) => low || null },
    { key: 'value', title: 'Value', align: 'right', width: 160, cell: ({ value }) => money(value) },
    { key: 'state', title: 'State', width: 90, cell: ({ active }) => !active && <StatusBadge status="closed" /> },
    onEdit && {
      key: 'edit',
      title: 'Change',
      width: 80,
      cell: (store) => (
        <Button size="compact-sm" variant="subtle" aria-label={`Edit ${store.name}`} onClick={() => onEdit(store)}>
          Edit
        </Button>
      ),
    },
  ]
  return columns.filter((column) => column !== undefined && column !== false)
}

function StoreCard({ store }: { store: Store }) {
  const money = useMoney()
  const { name, location, person, items, low, value, active } = store
  return (
    <>
      <Text fw={550}>{name}</Text>
      <Text size="sm">
        {items === 1 ? '1 item' : `${items} items`} · {money(value)}
        {low > 0 && ` · ${low} to reorder`}
      </Text>
      <Text size="sm" c="dimmed">
        {[location?.name, person?.name].filter(Boolean).join(' · ')}
      </Text>
      {!active && <StatusBadge status="closed" />}
    </>
  )
}

/** For the whole organisation, so only who may change its settings. */
function NegativeSwitch() {
  const maySet = useCan('settings:manage')
  const { data } = useQuery({ ...ask(inventory.settings, {}), enabled: Boolean(maySet) })
  const save = useAct(inventory.saveSettings)
  if (!maySet || !data) return null
  const set = (allowNegativeStock: boolean) =>
    save.mutate(
      { allowNegativeStock },
      {
        onSuccess: () => toast(allowNegativeStock ? 'More may now be taken than is there.' : 'Saved.'),
        onError: toastRefusal,
      },
    )
  return (
    <Section title="Rules">
      <Switch
        label="Allow more to be taken than the books say is there"
        description="For when work may not wait for the books. What comes in later sets quantity and value right."
        checked={data.allowNegativeStock}
        disabled={save.isPending}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </Section>
  )
}
