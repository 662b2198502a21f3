import { TextInput, type TextInputProps } from '@mantine/core'

/** By when it is to be done, whatever day it is planned for. */
export const DueField = (props: TextInputProps) => (
  <TextInput label="Due by" type="date" description="Past it, it is overdue" {...props} />
)
