import type { WorkStep } from '@mtambo/contract'
import { Alert, Anchor, Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import classes from './checklists.module.css'
import { FollowUp } from './follow-up.tsx'
import { StepInput } from './step-inputs.tsx'
import { type Filled, useFill } from './use-fill.ts'
import { limitsText } from './words.ts'

type Props = {
  orderId: string
  orderNumber: string
  checklist: string
  step: WorkStep
  mayFill: boolean
  mayFollowUp: 'order' | 'request' | null
}

export function WorkStepRow({ orderId, step, mayFill, ...followUp }: Props) {
  const { fill, problem, saving, shown, tried, dismiss } = useFill(orderId, step)
  const limits = limitsText(step)
  return (
    <li className={classes.step}>
      <Stack gap={8}>
        <div>
          <Text fw={550}>
            {step.instruction}
            {step.required && shown === null && (
              <Text component="span" size="sm" c="dimmed" fw={400}>
                {' '}
                (required)
              </Text>
            )}
          </Text>
          {(limits || step.meter) && (
            <Text size="sm" c="dimmed">
              {[step.meter, limits].filter(Boolean).join(' · ')}
            </Text>
          )}
        </div>
        {step.photos.length > 0 && <PhotoStrip photos={step.photos} label={step.instruction} />}
        {mayFill ? <StepInput step={step} shown={shown} problem={problem} fill={fill} /> : <Answer step={step} />}
        {problem && <Problem problem={problem} tried={tried} fill={fill} onDismiss={dismiss} />}
        <Says step={step} />
        <FollowedUp step={step} orderId={orderId} {...followUp} />
        <Foot step={step} saving={saving} mayNote={mayFill && step.value !== null} fill={fill} />
      </Stack>
    </li>
  )
}

function Answer({ step: { kind, value, unit, photos } }: { step: WorkStep }) {
  if (value === null) return <Text c="dimmed">Not filled in</Text>
  if (typeof value === 'number') return <Text>{[value.toLocaleString('en'), unit].filter(Boolean).join(' ')}</Text>
  if (kind === 'tick') return <Text>{value ? 'Done' : 'Not in order'}</Text>
  if (kind === 'signature') return <Text>{photos.length > 0 ? `Signed: ${value}` : `Signed by name: ${value}`}</Text>
  return typeof value === 'string' ? <Text style={{ whiteSpace: 'pre-wrap' }}>{value}</Text> : null
}

/** Out of limits is said at once, in words. */
function Says({ step: { outcome, says } }: { step: WorkStep }) {
  if (outcome !== 'failed' && outcome !== 'warning') return null
  const failed = outcome === 'failed'
  return (
    <Alert
      p="xs"
      color={failed ? 'red' : 'yellow'}
      icon={failed ? <IconCircleX size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
    >
      <Text size="sm">
        {failed ? 'Failed. ' : 'Near the limit. '}
        {says}
      </Text>
    </Alert>
  )
}

type ProblemProps = {
  problem: Record<string, string>
  tried: WorkStep['value']
  fill: (filled: Filled) => void
  onDismiss: () => void
}

const HIGH = [{ confirm: 'high', label: 'It is right' }] as const
const LOWER = [
  { confirm: 'new_meter', label: 'The meter was changed' },
  { confirm: 'rollover', label: 'It began again at nothing' },
] as const

/** A reading that looks wrong is asked about, with the answers there are. Whatever else was refused stands beside its field. */
function Problem({ problem, tried, fill, onDismiss }: ProblemProps) {
  const { confirm: question, value: _, photoIds: __, ...others } = problem
  const says = question ?? Object.values(others)[0]
  if (!says) return null
  const answers = !question ? [] : question.includes('is less') ? LOWER : HIGH
  return (
    <Alert color="yellow" role="alert" withCloseButton closeButtonLabel="Dismiss" onClose={onDismiss} p="xs">
      <Text size="sm">{says}</Text>
      <Group gap="xs" mt={answers.length > 0 ? 'xs' : 0}>
        {answers.map(({ confirm, label }) => (
          <Button key={confirm} variant="default" onClick={() => fill({ value: tried, confirm })}>
            {label}
          </Button>
        ))}
      </Group>
    </Alert>
  )
}

function FollowedUp({ step, mayFollowUp, ...place }: { step: WorkStep } & Omit<Props, 'step' | 'mayFill'>) {
  const [asked, setAsked] = useState(false)
  if (step.followUp)
    return (
      <Text size="sm">
        Follow-up:{' '}
        <Anchor component={Link} to="/work-orders/$id" params={{ id: step.followUp.id }}>
          {step.followUp.number}
        </Anchor>
      </Text>
    )
  if (step.outcome !== 'failed') return null
  if (step.onFail === 'nothing' || mayFollowUp === null) return null
  return (
    <Group gap="xs">
      <Button variant="light" onClick={() => setAsked(true)}>
        {mayFollowUp === 'order' ? 'Open a follow-up job' : 'Ask for a follow-up job'}
      </Button>
      {step.onFail === 'auto' && (
        <Text size="sm" c="dimmed">
          Otherwise one is opened when this work is completed.
        </Text>
      )}
      <FollowUp step={step} how={mayFollowUp} opened={asked} onClose={() => setAsked(false)} {...place} />
    </Group>
  )
}

type FootProps = {
  step: WorkStep
  saving: 'saved' | 'saving' | 'waiting'
  mayNote: boolean
  fill: (filled: Filled) => void
}

/** Who filled it in and when, whether it is saved, and a note for whoever wants to say more. */
function Foot({ step: { value, by, at, note, instruction }, saving, mayNote, fill }: FootProps) {
  const [typed, setTyped] = useState<string | null>(null)
  function save() {
    if (typed !== null && typed.trim() !== (note ?? '')) fill({ value, note: typed.trim() })
    setTyped(null)
  }
  return (
    <>
      {typed !== null && (
        <Textarea
          aria-label={`Note on: ${instruction}`}
          autosize
          data-autofocus
          minRows={2}
          maxLength={1000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={save}
        />
      )}
      {note && typed === null && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {note}
        </Text>
      )}
      <Group gap="xs">
        <span aria-live="polite">
          {saving === 'waiting' && <Badge color="yellow">Waits for the network</Badge>}
          {saving === 'saving' && (
            <Text size="sm" c="dimmed" component="span">
              Saving…
            </Text>
          )}
        </span>
        {saving === 'saved' && by && at && (
          <Text size="sm" c="dimmed">
            {by.name}, {formatInstant(at)}
          </Text>
        )}
        {mayNote && typed === null && (
          <Anchor component="button" type="button" size="sm" onClick={() => setTyped(note ?? '')}>
            {note ? 'Change the note' : 'Add a note'}
          </Anchor>
        )}
      </Group>
    </>
  )
}
