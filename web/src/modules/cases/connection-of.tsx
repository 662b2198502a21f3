import { connections } from '@mtambo/contract'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ask } from '#lib/query.ts'
import { useLabel, useWords } from '#lib/session.ts'
import type { ReportForm } from './report-fields.tsx'

/** Whoever has only one connection is not asked which. */
export function ConnectionOf({ form, customerId }: { form: ReportForm; customerId: string }) {
  const words = useWords()
  const label = useLabel()
  const { data } = useQuery(ask(connections.list, { customerId, limit: 100 }))
  const only = data?.items.length === 1 ? data.items[0]?.id : undefined
  const filled = useRef<string>(undefined)

  useEffect(() => {
    // Once, when it is known; taken back by hand, it stays so.
    if (!only || filled.current === only) return
    filled.current = only
    form.setValues({ connectionId: only })
  }, [only, form])

  return (
    <Select
      label={words.connection}
      clearable
      placeholder={
        data && data.items.length === 0
          ? `No ${words.connection.toLowerCase()}`
          : `Which ${words.connection.toLowerCase()}?`
      }
      data={data?.items.map(({ id, meterNumber, type, feeder }) => ({
        value: id,
        label: [meterNumber, label('connection', type), feeder].filter(Boolean).join(' · '),
      }))}
      {...form.getInputProps('connectionId')}
    />
  )
}
