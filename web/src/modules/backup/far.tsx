import type { Progress } from '@mtambo/contract'
import { Progress as Bar, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { farInWords, percentOf } from './words.ts'

/** How far a long piece of work is. */
export const Far = ({ progress, what }: { progress: Progress; what: string }) => (
  <Stack gap={4} aria-live="polite">
    <Bar value={percentOf(progress)} size="lg" animated aria-label={what} />
    <Text size="sm" c="dimmed" className="tabular">
      {farInWords(progress)}
    </Text>
  </Stack>
)

const EVERY_MS = 1500

/** While something is under way, its page looks again and again: its steps are no events. */
export function useLookAgain(active: boolean, part: 'backups' | 'restores') {
  const client = useQueryClient()
  useEffect(() => {
    if (!active) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: [part] }), EVERY_MS)
    return () => clearInterval(timer)
  }, [active, client, part])
}
