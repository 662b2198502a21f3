import { identity, type Input, type Output } from '@mtambo/contract'
import { Button, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'
import classes from './rows.module.css'

type Props = Output<typeof identity.startTwoFactor> & { onEnd: () => void }

export function TwoFactorSetUp({ uri, qrSvg, backupCodes, onEnd }: Props) {
  return (
    <Stack>
      <Text>1. Scan this with your authenticator app.</Text>
      <Qr svg={qrSvg} />
      <Text size="sm" c="dimmed">
        Cannot scan? Type this key into the app: <Code>{secretOf(uri)}</Code>
      </Text>
      <Text>
        2. Keep these backup codes where you will find them without your phone. Each works once. They are shown only
        now.
      </Text>
      <ul className={classes.codes} aria-label="Backup codes">
        {backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton value={backupCodes.join('\n')}>
        {({ copied, copy }) => (
          <Group>
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the codes'}
            </Button>
          </Group>
        )}
      </CopyButton>
      <Text>3. Type the code the app shows now.</Text>
      <FirstCode onEnd={onEnd} />
    </Stack>
  )
}

/** As a picture, so that nothing inside the drawing can act on the page. */
const Qr = ({ svg }: { svg: string }) => (
  <img
    className={classes.qr}
    alt="QR code for your authenticator app"
    src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
  />
)

const secretOf = (uri: string) => new URL(uri).searchParams.get('secret')?.replace(/(.{4})(?=.)/g, '$1 ') ?? ''

function FirstCode({ onEnd }: { onEnd: () => void }) {
  const confirm = useAct(identity.confirmTwoFactor)
  const form = useContractForm(identity.confirmTwoFactor, { code: '' })
  const submit = (input: Input<typeof identity.confirmTwoFactor>) =>
    confirm.mutate(input, {
      onSuccess: () => {
        toast('Two-factor sign-in is on.')
        onEnd()
      },
      onError: form.refuse,
    })
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <TextInput
          label="Code"
          autoComplete="one-time-code"
          inputMode="numeric"
          maw={200}
          {...form.getInputProps('code')}
        />
        <FormProblem>{form.problem}</FormProblem>
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            Switch on
          </Button>
          <Button variant="default" onClick={onEnd}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
