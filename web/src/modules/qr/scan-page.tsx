import { qr, readAssetCode } from '@mtambo/contract'
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { ask } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { CameraView, canScan } from './camera-view.tsx'

/** To the page of what one stands before: by its QR code, or by the code below it. */
export function ScanPage({ code }: { code?: string | undefined }) {
  const words = useWords()
  const { find, problem, finding } = useFind()
  const asked = useRef(false)
  useEffect(() => {
    if (code && !asked.current) void find(code)
    asked.current = true
  }, [code, find])
  return (
    <Page title="Scan" context={`Find ${words.asset.toLowerCase()} by the code on its label.`} narrow>
      <Stack>
        {canScan() && (
          <Section title="With the camera">
            <CameraView onFound={(text) => void find(text)} />
          </Section>
        )}
        <Section title="By hand">
          <TypedCode initial={code ?? ''} problem={problem} busy={finding} onFind={(typed) => void find(typed)} />
        </Section>
      </Stack>
    </Page>
  )
}

function useFind() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string | null>(null)
  const [finding, setFinding] = useState(false)
  const find = useCallback(
    async (typed: string) => {
      const code = readAssetCode(typed)
      if (!code) return setProblem('This is not a code of ours. Look again: it has seven letters and digits.')
      setProblem(null)
      setFinding(true)
      try {
        const { asset, replaced } = await client.fetchQuery(ask(qr.find, { code }))
        if (replaced) toast('This label was replaced: put a new one on.')
        await navigate({ to: '/assets/$id', params: { id: asset.id } })
      } catch (error) {
        setProblem(asRefused(error).message)
      }
      setFinding(false)
    },
    [client, navigate],
  )
  return { find, problem, finding }
}

type TypedProps = { initial: string; problem: string | null; busy: boolean; onFind: (typed: string) => void }

function TypedCode({ initial, problem, busy, onFind }: TypedProps) {
  const [typed, setTyped] = useState(initial)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onFind(typed)
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Code on the label"
          placeholder="ABC-D2E-7"
          size="md"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FormProblem>{problem}</FormProblem>
        <Button type="submit" size="md" loading={busy}>
          Find it
        </Button>
        {!canScan() && (
          <Text size="sm" c="dimmed">
            This browser cannot scan. The camera of your phone can: it opens the page of the label, which leads here.
          </Text>
        )}
      </Stack>
    </form>
  )
}
