import { ActionIcon, Button, Title, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import classes from './span-steps.module.css'

type Props = {
  /** What is shown now, in words. */
  title: string
  /** What one goes on by: "week". */
  span: string
  onToday: () => void
  onStep: (by: 1 | -1) => void
}

/** Where in time one is: back, on, and to today. */
export const SpanSteps = ({ title, span, onToday, onStep }: Props) => (
  <div className={classes.steps}>
    <Button variant="default" onClick={onToday}>
      Today
    </Button>
    <Tooltip label={`Previous ${span}`}>
      <ActionIcon aria-label={`Previous ${span}`} onClick={() => onStep(-1)}>
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
    <Tooltip label={`Next ${span}`}>
      <ActionIcon aria-label={`Next ${span}`} onClick={() => onStep(1)}>
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
    <Title order={2} aria-live="polite">
      {title}
    </Title>
  </div>
)
