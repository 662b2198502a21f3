import type { Endpoint, Input } from '@mtambo/contract'
import type { Refused } from './api.ts'
import { useAct } from './query.ts'

type Options = {
  /** Asks for what this would make, under the id that was given to it on the device. */
  there: () => Promise<unknown>
  sent: () => void
  refused: (error: Refused) => void
}

/** Sends what has been given its id here: sent twice over a bad line, it is there once. */
export function useSend<E extends Endpoint>(e: E, { there, sent, refused }: Options) {
  const act = useAct(e)

  async function failed(error: Refused) {
    // A line that broke after it arrived: the second try is told that it is there already.
    if (error.code === 'conflict' && (await there().catch(() => null))) sent()
    else refused(error)
  }

  return {
    send: (input: Input<E>) => act.mutate(input, { onSuccess: sent, onError: (error) => void failed(error) }),
    sending: act.isPending,
    /** The device knows it has no network: what was sent waits for it. */
    offline: act.isPaused || act.error?.code === 'offline',
  }
}
