import type { MyServiceRequest } from '@mtambo/contract'
import type { ReactNode } from 'react'
import { formatDay, formatNumber, formatPhone } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useMe, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { PhoneFacts } from '#ui/phone/message.tsx'
import { PhoneSection } from '#ui/phone/phone-page.tsx'
import { PhotoLinks } from '#ui/phone/photo-links.tsx'

/** What the customer asked for; what was not asked is left out. */
export function MyRequestDetails({ one }: { one: MyServiceRequest }) {
  const { myRequests: texts } = useTexts()
  const items = useDetails(one).filter(([, value]) => Boolean(value))
  return (
    <PhoneSection title={texts.details}>
      <PhoneFacts items={items} />
    </PhoneSection>
  )
}

function useDetails(one: MyServiceRequest): [string, ReactNode][] {
  const { asking, cases, connections, myRequests: texts, photos } = useTexts()
  const words = useWords()
  const { areas } = useMe().organisation
  const { connection, connectionType, loadKva, point, wantedOn, documents } = one
  const area = areas.find(({ code }) => code === one.areaCode)?.name
  const place = [one.address, [one.town, area].filter(Boolean).join(', ')].filter(Boolean).join('\n')
  const holder = [one.newFirstName, one.newLastName].filter(Boolean).join(' ')
  const papers = documents.length > 0 && <PhotoLinks photos={documents} name={photos.photo} />
  const meter = connection && (
    <Link to="/connections/$id" params={{ id: connection.id }}>
      {connection.meterNumber}
    </Link>
  )
  return [
    [cases.connection(words), meter],
    [connections.type, connectionType && connections.types[connectionType]],
    [asking.loadWord, loadKva !== null && `${formatNumber(loadKva)} kVA`],
    [cases.where, place],
    [cases.position, point && `${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`],
    [texts.newHolder, holder],
    [asking.idNumber, one.newIdNumber],
    [asking.phone, one.newPhone && formatPhone(one.newPhone)],
    [asking.wantedOn, wantedOn && formatDay(wantedOn)],
    [asking.urgency, asking.priority[one.priority]],
    [asking.description, one.description],
    [texts.documents, papers],
  ]
}
