import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from '#lib/router.ts'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { SignUpAccount } from './sign-up-account.tsx'
import { type Proved, SignUpEmail, SignUpKeyStep } from './sign-up-steps.tsx'

type Props = { email?: string; onDone: () => void }

const STEPS = [
  { title: 'Set up your company', context: 'Which e-mail address did you agree on with us?' },
  { title: 'Your key', context: 'You were handed it when your company was agreed on, not in a letter.' },
  { title: 'Your account', context: 'You become the administrator, and let your colleagues in.' },
]

/** E-mail, key, account: one question at a time. Nothing is sent before the key, so nothing can tell who is expected. */
export function SignUpPage({ email: given = '', onDone }: Props) {
  const [email, setEmail] = useState(given)
  const [proved, setProved] = useState<Proved | null>(null)
  const [step, setStep] = useState(0)
  const { title, context } = STEPS[step]!
  return (
    <OuterFrame
      title={title}
      context={
        <>
          <Text size="sm" fw={600} mb={4}>
            Step {step + 1} of 3
          </Text>
          {context}
        </>
      }
      footer={
        <Text>
          Have an account?{' '}
          <Anchor component={Link} to="/sign-in">
            Sign in
          </Anchor>
        </Text>
      }
    >
      {step === 0 && (
        <SignUpEmail
          email={email}
          onNext={(next) => {
            setEmail(next)
            setStep(1)
          }}
        />
      )}
      {step === 1 && (
        <SignUpKeyStep
          email={email}
          onBack={() => setStep(0)}
          onNext={(next) => {
            setProved(next)
            setStep(2)
          }}
        />
      )}
      {step === 2 && proved && <SignUpAccount proved={proved} onDone={onDone} onStale={() => setStep(1)} />}
    </OuterFrame>
  )
}
