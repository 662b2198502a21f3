import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { asRefused, type Refused } from '#lib/refused.ts'
import { Link } from '#lib/router.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'

/** A page that could not be shown. The menu stays, so one can go elsewhere. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const retry = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  const refused = asRefused(error)
  // An address that was mistyped names nothing.
  if (refused.code === 'invalid') return <NotFound />
  if (refused.code === 'forbidden' || refused.code === 'not_found') return <Closed error={refused} />
  return (
    <Page title="This page could not be shown" narrow>
      <ErrorPanel error={error} onRetry={retry} />
    </Page>
  )
}

const HOME = (
  <Button component={Link} to="/">
    Go to the dashboard
  </Button>
)

/** Trying again would change nothing. */
const Closed = ({ error }: { error: Refused }) => (
  <Page title={error.code === 'forbidden' ? 'Not for your role' : 'Not found'} narrow>
    <Empty title="You cannot open this page" action={HOME}>
      {error.message}
    </Empty>
  </Page>
)

export const NotFound = () => (
  <Page title="Page not found" narrow>
    <Empty title="There is nothing at this address" action={HOME}>
      The link may be old, or a letter may be missing.
    </Empty>
  </Page>
)
