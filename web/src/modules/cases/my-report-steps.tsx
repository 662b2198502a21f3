import { MAX_PHOTOS, type MyConnection, Severity } from '@mtambo/contract'
import { useMe, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Choices } from '#ui/phone/choices.tsx'
import { phone } from '#ui/phone/message.tsx'
import { PhotoField } from '#ui/phone/photo-field.tsx'
import { PositionField } from '#ui/phone/position-field.tsx'
import type { useUploads } from '#ui/use-uploads.ts'
import { ELSEWHERE, type ReportForm } from './my-report-form.ts'
import { TextArea, TextField } from '#ui/phone/field.tsx'

export type StepProps = { form: ReportForm; connections: MyConnection[]; sending: ReturnType<typeof useUploads> }

export function WhichStep({ form, connections }: StepProps) {
  const { report } = useTexts()
  const words = useWords()
  const options = connections.map(({ id, meterNumber, address, town }) => ({
    value: id,
    label: meterNumber,
    help: [address, town].filter(Boolean).join(', '),
  }))
  return (
    <Choices
      quiet
      label={report.which(words)}
      options={[...options, { value: ELSEWHERE, label: report.elsewhere, help: report.elsewhereHelp }]}
      value={form.values.about}
      error={form.errors.about ?? form.errors.connectionId}
      onChange={(about) => {
        form.setValues({ about, connectionId: about === ELSEWHERE ? '' : about })
        form.clearErrors()
      }}
    />
  )
}

export function WhatStep({ form }: StepProps) {
  const { report } = useTexts()
  const { categories } = useMe().organisation
  return (
    <Choices
      quiet
      label={report.what}
      options={(categories.case ?? []).map(({ code, label }) => ({ value: code, label }))}
      value={form.values.category}
      error={form.errors.category}
      onChange={(category) => form.setFieldValue('category', category)}
    />
  )
}

export function HowBadStep({ form }: StepProps) {
  const { report } = useTexts()
  return (
    <Choices
      quiet
      label={report.howBad}
      options={Severity.options.map((value) => ({
        value,
        label: report.severity[value],
        help: report.severityHelp[value],
      }))}
      value={form.values.severity || null}
      error={form.errors.severity}
      onChange={(severity) => form.setFieldValue('severity', severity)}
    />
  )
}

export function TellStep({ form, sending }: StepProps) {
  const { report } = useTexts()
  return (
    <div className={phone.form}>
      <TextArea
        label={report.description}
        help={report.descriptionHelp}
        rows={5}
        {...form.getInputProps('description')}
      />
      <PhotoField
        value={form.values.photos}
        sending={sending}
        max={MAX_PHOTOS}
        error={form.errors.photoIds}
        onChange={(photos) => form.setValues({ photos, photoIds: photos.map(({ id }) => id) })}
      />
    </div>
  )
}

export function WhereStep({ form, connections }: StepProps) {
  const { common, report } = useTexts()
  const known = connections.find(({ id }) => id === form.values.about)
  const address = known && [known.address, known.town].filter(Boolean).join(', ')
  return (
    <div className={phone.form}>
      <TextField
        label={`${report.place} ${common.optional}`}
        help={address ? report.placeKnown(address) : report.placeHelp}
        autoComplete="off"
        {...form.getInputProps('locationText')}
      />
      <PositionField
        value={form.values.point}
        error={form.errors.point}
        onChange={(point) => form.setFieldValue('point', point)}
      />
    </div>
  )
}
