import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { asRefused } from '#lib/refused.ts'
import { Link } from '#lib/router.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'

const HOME = (
  <Button component={Link} to="/">
    Go to the companies
  </Button>
)

/** A page that could not be shown. Where trying again would change nothing, it says where else to go. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const { code, message } = asRefused(error)
  if (code === 'invalid') return <NotFound />
  if (code === 'forbidden')
    return (
      <Page title="Not for you" narrow>
        <Empty
          title="You cannot open this page"
          action={
            <Button component="a" href="/console/">
              Go to the console
            </Button>
          }
        >
          {message}
        </Empty>
      </Page>
    )
  if (code === 'not_found')
    return (
      <Page title="Not found" narrow>
        <Empty title="There is no such company" action={HOME}>
          {message}
        </Empty>
      </Page>
    )
  const retry = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <Page title="This page could not be shown" narrow>
      <ErrorPanel error={error} onRetry={retry} />
    </Page>
  )
}

export const NotFound = () => (
  <Page title="Page not found" narrow>
    <Empty title="There is nothing at this address" action={HOME}>
      The link may be old, or a letter may be missing.
    </Empty>
  </Page>
)
