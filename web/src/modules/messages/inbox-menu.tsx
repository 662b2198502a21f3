import { Button } from '@mantine/core'
import { IconMessageBolt, IconPhone } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { LogCallButton } from './log-call.tsx'

/** What else an agent needs beside the conversations. */
export const InboxMenu = () => (
  <>
    <Button
      component={Link}
      to="/messages/replies"
      variant="subtle"
      color="gray"
      leftSection={<IconMessageBolt size={16} aria-hidden />}
    >
      Saved replies
    </Button>
    <Button
      component={Link}
      to="/calls"
      variant="subtle"
      color="gray"
      leftSection={<IconPhone size={16} aria-hidden />}
    >
      Calls
    </Button>
    <LogCallButton />
  </>
)
