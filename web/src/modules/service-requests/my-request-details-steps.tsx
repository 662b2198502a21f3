import { MAX_DOCUMENTS, RequestPriority } from '@mtambo/contract'
import { todayIn } from '#lib/day.ts'
import { useMe, useTimeZone, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Choices } from '#ui/phone/choices.tsx'
import { SelectField, TextArea, TextField } from '#ui/phone/field.tsx'
import { phone } from '#ui/phone/message.tsx'
import { PhotoField } from '#ui/phone/photo-field.tsx'
import { PositionField } from '#ui/phone/position-field.tsx'
import type { StepProps } from './my-request-steps.tsx'

export function PlaceStep({ form }: StepProps) {
  const { asking } = useTexts()
  const words = useWords()
  const { areas } = useMe().organisation
  const { areaCode, point } = form.values
  const towns = areas.find(({ code }) => code === areaCode)?.towns ?? []
  return (
    <div className={phone.form}>
      <SelectField label={asking.area(words)} {...form.getInputProps('areaCode')}>
        <option value="">{asking.chooseArea}</option>
        {areas.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={asking.town} autoComplete="off" maxLength={50} list="towns" {...form.getInputProps('town')} />
      <datalist id="towns">
        {towns.map((town) => (
          <option key={town} value={town}>
            {town}
          </option>
        ))}
      </datalist>
      <TextArea
        label={asking.address}
        help={asking.addressHelp}
        rows={3}
        maxLength={300}
        {...form.getInputProps('address')}
      />
      <PositionField
        value={point}
        error={form.errors['point']}
        onChange={(next) => form.setFieldValue('point', next)}
      />
    </div>
  )
}

export function HolderStep({ form }: StepProps) {
  const { asking } = useTexts()
  return (
    <div className={phone.form}>
      <TextField label={asking.firstName} autoComplete="off" maxLength={50} {...form.getInputProps('newFirstName')} />
      <TextField label={asking.lastName} autoComplete="off" maxLength={50} {...form.getInputProps('newLastName')} />
      <TextField
        label={asking.idNumber}
        help={asking.idHelp}
        autoComplete="off"
        maxLength={20}
        {...form.getInputProps('newIdNumber')}
      />
      <TextField
        label={asking.phone}
        help={asking.phoneHelp}
        type="tel"
        autoComplete="off"
        maxLength={20}
        {...form.getInputProps('newPhone')}
      />
    </div>
  )
}

export function WhenStep({ form }: StepProps) {
  const { asking, common } = useTexts()
  const today = todayIn(useTimeZone())
  return (
    <div className={phone.form}>
      <TextField
        label={`${asking.wantedOn} ${common.optional}`}
        help={asking.wantedHelp}
        type="date"
        min={today}
        {...form.getInputProps('wantedOn')}
      />
      <Choices
        label={asking.urgency}
        options={RequestPriority.options.map((value) => ({
          value,
          label: asking.priority[value],
          help: value === 'urgent' ? asking.urgentHelp : undefined,
        }))}
        value={form.values.priority}
        error={form.errors['priority']}
        onChange={(priority) => form.setFieldValue('priority', priority)}
      />
    </div>
  )
}

export function TellStep({ form, sending }: StepProps) {
  const { asking, common } = useTexts()
  const { type, documents } = form.values
  return (
    <div className={phone.form}>
      <TextArea
        label={`${asking.description} ${common.optional}`}
        help={asking.descriptionHelp}
        rows={4}
        {...form.getInputProps('description')}
      />
      {type && <p className={phone.context}>{asking.papers[type]}</p>}
      <PhotoField
        documents
        value={documents}
        sending={sending}
        max={MAX_DOCUMENTS}
        error={form.errors['documentIds']}
        onChange={(next) => form.setValues({ documents: next, documentIds: next.map(({ id }) => id) })}
      />
    </div>
  )
}
