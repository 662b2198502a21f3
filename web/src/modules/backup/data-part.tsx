import { Stack } from '@mantine/core'
import { Backups } from './backups.tsx'
import { DataSettings } from './data-settings.tsx'
import { RestoreSection } from './restore-section.tsx'

/** All data of the organisation: taken away, brought back, and forgotten. */
export const DataPart = () => (
  <Stack>
    <Backups />
    <DataSettings />
    <RestoreSection />
  </Stack>
)
