import { useRouter } from '@tanstack/react-router'
import { asRefused } from '#lib/refused.ts'
import { Link } from '#lib/router.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, PhoneSkeleton } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { Button } from '#ui/phone/button.tsx'
import css from './frame.module.css'

/** What stands in for a page while it loads, when it fails and when it does not exist. */
export function PageWaits() {
  const { common } = useTexts()
  return <PhoneSkeleton heights={[40, 96, 160, 160]} label={common.loading} />
}

export function PageFailed({ error }: { error: unknown }) {
  const { common } = useTexts()
  const router = useRouter()
  return (
    <PhonePage title={common.wrong}>
      <Message tone="bad">{asRefused(error).message}</Message>
      <Button onClick={() => void router.invalidate()}>{common.tryAgain}</Button>
    </PhonePage>
  )
}

export function PageMissing() {
  const { common } = useTexts()
  return (
    <main className={css.alone}>
      <PhonePage title={common.notFound}>
        <Link to="/">{common.goHome}</Link>
      </PhonePage>
    </main>
  )
}

/** Before there is a frame to stand in, for example when the server cannot be reached. */
export const AppFailed = (props: { error: unknown }) => (
  <main className={css.alone}>
    <PageFailed {...props} />
  </main>
)
