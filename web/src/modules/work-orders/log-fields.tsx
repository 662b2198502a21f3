import { type FileLink, MAX_PHOTOS } from '@mtambo/contract'
import { NumberInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { PhotoPicker } from '#ui/photo-picker.tsx'

export const emptyLog = (id: string) => ({
  id,
  workPerformed: '',
  partsUsed: '',
  issuesFound: '',
  recommendations: '',
  minutes: '' as number | '',
  photos: [] as FileLink[],
})
type Values = ReturnType<typeof emptyLog>
type LogForm = Pick<UseFormReturnType<Values>, 'getInputProps' | 'setValues' | 'errors'> & { values: Values }

/** An entry of the maintenance log. `seen`: who reads what was done. */
export function LogFields({ form, seen, photos }: { form: LogForm; seen?: string; photos: string }) {
  return (
    <>
      <Textarea
        label="Work performed"
        description={seen}
        required
        data-autofocus
        {...form.getInputProps('workPerformed')}
      />
      <Textarea label="Parts used" minRows={2} {...form.getInputProps('partsUsed')} />
      <Textarea label="Issues found" minRows={2} {...form.getInputProps('issuesFound')} />
      <Textarea label="Recommendations" minRows={2} {...form.getInputProps('recommendations')} />
      <NumberInput
        label="Minutes on site"
        min={1}
        allowDecimal={false}
        hideControls
        inputMode="numeric"
        {...form.getInputProps('minutes')}
      />
      <PhotoPicker
        label={photos}
        error={form.errors.photoIds}
        value={form.values.photos}
        onChange={(next) => form.setValues({ photos: next })}
        max={MAX_PHOTOS}
      />
    </>
  )
}
