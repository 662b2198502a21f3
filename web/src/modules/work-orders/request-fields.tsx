import { Stack, TextInput } from '@mantine/core'
import { Section } from '#ui/section.tsx'
import { WhatFields, WhereFields } from './work-fields.tsx'
import type { AskedForm, WorkForm } from './work-values.ts'

/** What is wrong and where; what kind of thing it is only as far as it is known. */
export function RequestFields({ form }: { form: AskedForm }) {
  // The parts of the form that are the same as for whoever plans it.
  const work = form as unknown as WorkForm
  return (
    <>
      <Section title="What is to be done">
        <Stack>
          <WhatFields form={work} />
          <TextInput
            label="Wished for"
            type="date"
            description="The day you would like it done. Who approves it decides."
            {...form.getInputProps('wishedOn')}
          />
        </Stack>
      </Section>
      <Section title="Equipment and place">
        <WhereFields form={work} asked />
      </Section>
    </>
  )
}
