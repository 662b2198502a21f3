/** A day as it is said, `31 January 2027`. */
export const spoken = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

export const warrantyText = (asset: { tag: string; name: string; supplier: string | null }, until: string) => ({
  title: `The warranty of ${asset.tag} ends on ${spoken(until)}`,
  text: `${asset.name}: have what is wrong with it put right before that${asset.supplier ? ` by ${asset.supplier}` : ''}.`,
})
