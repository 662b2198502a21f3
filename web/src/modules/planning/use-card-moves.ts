import { type BoardCard, type BoardColumn, planning, type WorkOrder, workOrders } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '#lib/api.ts'
import { ask, useAct } from '#lib/query.ts'
import type { Verb } from '#modules/work-orders/index.ts'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { columnOf, deedFor, whyNot } from './board-moves.ts'

type Question = { order: WorkOrder; verb: Verb }

/** Puts cards into columns: at once where nothing is to be said, else by the question that its page would ask. */
export function useCardMoves() {
  const client = useQueryClient()
  const start = useAct(workOrders.start)
  const plan = useAct(planning.plan)
  const [question, setQuestion] = useState<Question | null>(null)
  const [moving, setMoving] = useState<string | null>(null)

  async function act(card: BoardCard, to: BoardColumn) {
    const deed = deedFor(card.status, to)
    // The board shows a card as it was; what is asked stands on how it is.
    const order = await client.fetchQuery({ ...ask(workOrders.get, { id: card.id }), staleTime: 0 })
    if (deed === 'unplan') {
      await plan.mutateAsync({ id: order.id, scheduledOn: null })
      toast(`${order.number} has no day any more. It waits to be planned.`)
    } else if (deed === 'start' && order.blockedBy.length === 0) {
      await start.mutateAsync({ id: order.id })
      toast(`${order.number} is in progress.`)
    } else if (deed) setQuestion({ order, verb: deed })
  }

  async function move(card: BoardCard, to: BoardColumn) {
    if (columnOf(card.status) === to) return
    if (!card.columns.includes(to)) return toastRefusal(new Refused('not_allowed_now', whyNot(card, to)))
    setMoving(card.id)
    await act(card, to).catch(toastRefusal)
    setMoving(null)
  }

  return { move, moving, question, answered: () => setQuestion(null) }
}
