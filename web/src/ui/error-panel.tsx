import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { asRefused } from '#lib/api.ts'

const TITLES: Record<string, string> = {
  offline: 'No connection',
  not_found: 'Not found',
  forbidden: 'Not for your role',
  unauthenticated: 'You are signed out',
}

/** Instead of what could not be loaded: what happened, and the way on. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const refused = asRefused(error)
  const mayPass = ['offline', 'broken', 'too_many'].includes(refused.code)
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={TITLES[refused.code] ?? 'This did not work'}
      role="alert"
    >
      <Text>{refused.message}</Text>
      {refused.code === 'broken' && refused.requestId && (
        <Text size="sm" c="dimmed">
          Reference for support: {refused.requestId}
        </Text>
      )}
      {onRetry && mayPass && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  )
}
