import { purchaseRequests } from '@mtambo/contract'
import { IconShoppingCart } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { toast } from '#ui/toast.tsx'

/** One press asks for what runs low, in the suggested quantities: all of it, or these items. */
export function Reorder({ itemIds }: { itemIds?: string[] }) {
  const reorder = useAct(purchaseRequests.reorder)
  const client = useQueryClient()
  const navigate = useNavigate()
  const ask = async () => {
    const { id, number, lines, status } = await reorder.mutateAsync(itemIds ? { itemIds } : {})
    // How much is on its way stands beside the stock.
    void client.invalidateQueries({ queryKey: ['stock'] })
    toast(
      `${number} asks for ${lines.length === 1 ? 'one item' : `${lines.length} items`}.${status === 'requested' ? ' Those who approve are told.' : ''}`,
    )
    await navigate({ to: '/purchasing/requests/$id', params: { id } })
  }
  return (
    <ConfirmButton
      leftSection={<IconShoppingCart size={16} aria-hidden />}
      title="Ask for what runs low?"
      text="A request is written for every item at or below its minimum, up to its maximum, less what is asked for or ordered already. You can change it before it is approved."
      confirm="Write the request"
      disabled={itemIds?.length === 0}
      onConfirm={ask}
    >
      Ask for what runs low…
    </ConfirmButton>
  )
}
