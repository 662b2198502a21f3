import { z } from 'zod'
import { errand } from '#core/jobs.ts'
import { outside } from '#core/outside/index.ts'

/** The bytes of archives that are not wanted any more. */
export const removeArchives = errand(
  'backup.remove-archives',
  z.object({ keys: z.array(z.string()) }),
  async (_, { keys }) => {
    for (const key of keys) await outside().storage.remove(key)
  },
)
