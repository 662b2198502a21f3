// npm start: from a fresh checkout to a running server.
import { buildWeb } from './build.js'
import { command, keepRunning, NODE_FLAGS, pinnedNode } from './common.js'
import { setup } from './setup.js'

await command(async () => {
  await setup()
  await buildWeb()
  // Over the extra channel the server notices when we are killed, and stops too.
  const words = [pinnedNode(), ...NODE_FLAGS, 'server/src/main.ts', 'start', ...process.argv.slice(2)]
  return keepRunning([{ words, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }])
})
