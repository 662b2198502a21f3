import type { MyCase } from '@mtambo/contract'
import type { ReactNode } from 'react'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { PhoneFacts } from '#ui/phone/message.tsx'
import { PhoneSection } from '#ui/phone/phone-page.tsx'
import { PhotoLinks } from '#ui/phone/photo-links.tsx'

/** What the customer wrote. */
export function MyCaseDetails({ one }: { one: MyCase }) {
  const { cases: texts, photos: photoTexts, report } = useTexts()
  const words = useWords()
  const { connection, point, photos } = one
  const items: [string, ReactNode][] = [
    [report.description, one.description],
    [texts.severity, report.severity[one.severity]],
  ]
  if (connection)
    items.push([
      texts.connection(words),
      <Link key="connection" to="/connections/$id" params={{ id: connection.id }}>
        {connection.meterNumber}
      </Link>,
    ])
  if (one.locationText) items.push([texts.where, one.locationText])
  if (point) items.push([texts.position, `${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`])
  if (photos.length > 0) items.push([texts.photos, <PhotoLinks key="photos" photos={photos} name={photoTexts.photo} />])
  return (
    <PhoneSection title={texts.details}>
      <PhoneFacts items={items} />
    </PhoneSection>
  )
}
