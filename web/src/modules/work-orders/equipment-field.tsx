import { type Asset, assets, type AssetRow } from '@mtambo/contract'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { type Choice, SearchSelect } from '#ui/search-select.tsx'
import type { WorkForm, WorkValues } from './work-values.ts'

type Placed = Pick<AssetRow, 'id' | 'category' | 'location' | 'locationText' | 'point'>
type Where = Pick<WorkValues, 'locationId' | 'locationText' | 'point'>

/** What the register knows of it. A place that somebody typed is kept where the register has none. */
export const ofAsset = (asset: Placed, { locationId, locationText, point }: Where) => ({
  assetId: asset.id,
  equipment: '',
  equipmentType: asset.category,
  locationId: asset.location?.id ?? locationId,
  locationText: asset.locationText ?? locationText,
  point: asset.point ?? point,
})

/** The equipment: from the register, or as it is written on it where it is not in there. */
export function EquipmentField({ form }: { form: WorkForm }) {
  const maySee = useCan('assets:read')
  const { assetId } = form.values
  return (
    <>
      {maySee && <FromRegister form={form} />}
      {!assetId && (
        <TextInput
          label={maySee ? 'Or as it is written on it' : 'Equipment'}
          description={maySee ? 'Where it is not in the register' : 'The number or name that stands on it'}
          maxLength={50}
          {...form.getInputProps('equipment')}
        />
      )}
    </>
  )
}

type AssetChoice = Choice & { asset: Placed }

function FromRegister({ form }: { form: WorkForm }) {
  const label = useLabel()
  const { assetId } = form.values
  const { data: chosen } = useQuery({ ...ask(assets.get, { id: assetId ?? '' }), enabled: assetId !== null })
  const choice = (asset: AssetRow | Asset): AssetChoice => ({
    value: asset.id,
    label: `${asset.tag}, ${asset.name}`,
    detail: [label('asset', asset.category), asset.locationText].filter(Boolean).join(' · '),
    asset,
  })
  return (
    <SearchSelect
      label="Equipment from the register"
      placeholder="Tag, name or place"
      clearable
      search={(q) => ask(assets.list, q ? { q, limit: 10 } : { limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
      error={form.errors.assetId}
      value={assetId}
      onChange={(id, picked) =>
        form.setValues(id && picked ? ofAsset((picked as AssetChoice).asset, form.values) : { assetId: null })
      }
    />
  )
}
