// npm run dev: the server and the screens, both reloading what is edited.
import { command, keepRunning, pinnedNode, script } from './common.js'
import { setup } from './setup.js'

await command(async () => {
  await setup()
  const server = { words: [pinnedNode(), '--watch', '--watch-preserve-output', 'server/src/main.ts', 'start'] }
  return keepRunning([server, script('web', 'dev')])
})
