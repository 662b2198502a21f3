import { type Medium, sizeInWords } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { IconFile, IconFileSpreadsheet, IconFileText, IconFileTypePdf } from '@tabler/icons-react'
import { TimeAgo } from '#ui/time.tsx'
import { titleOf } from './kinds.ts'
import classes from './media.module.css'
import { MediumMenu } from './medium-menu.tsx'

/** Papers by name: a PDF opens in a tab of its own, everything else is saved. */
export const DocumentList = ({ documents }: { documents: Medium[] }) => (
  <ul className={classes.rows} aria-label="Documents">
    {documents.map((item) => (
      <li key={item.id} className={classes.row}>
        <Icon mediaType={item.mediaType} />
        <div className={classes.rowText}>
          <Anchor
            className={classes.fileName}
            {...(item.viewUrl
              ? { href: item.viewUrl, target: '_blank', rel: 'noopener' }
              : { href: item.url, download: item.name })}
          >
            {titleOf(item)}
          </Anchor>
          <span className={classes.small}>
            {item.caption && `${item.name} · `}
            {sizeInWords(item.bytes)} · {item.addedBy}, <TimeAgo at={item.addedAt} />
          </span>
        </div>
        <MediumMenu item={item} />
      </li>
    ))}
  </ul>
)

function Icon({ mediaType }: { mediaType: string }) {
  const look = { size: 24, stroke: 1.5, 'aria-hidden': true, className: classes.icon } as const
  if (mediaType === 'application/pdf') return <IconFileTypePdf {...look} />
  if (/sheet|csv/.test(mediaType)) return <IconFileSpreadsheet {...look} />
  return /word|text/.test(mediaType) ? <IconFileText {...look} /> : <IconFile {...look} />
}
