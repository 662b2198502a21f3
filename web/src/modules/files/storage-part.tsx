import { media, sizeInWords, type FileKind, type StorageUse } from '@mtambo/contract'
import { Alert, Anchor, Progress, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDay, formatNumber } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import classes from './media.module.css'

const KINDS: Record<FileKind, string> = {
  image: 'Pictures',
  document: 'Documents',
  audio: 'Recordings',
  video: 'Videos',
}

/** How much room the files take, what takes it, and what to do when it gets scarce. */
export function StoragePart() {
  const { data } = useSuspenseQuery(ask(media.usage, {}))
  return (
    <Stack>
      <Section title="Storage">
        <Used use={data} />
      </Section>
      <Section title="The largest files" context="Remove what nobody needs on the page that it belongs to." flush>
        <Largest files={data.largest} />
      </Section>
    </Stack>
  )
}

const SCARCE = 0.85

function Used({ use: { usedBytes, quotaBytes, kinds } }: { use: StorageUse }) {
  const share = Math.min(1, usedBytes / quotaBytes)
  const percent = Math.round(share * 100)
  const how = percent === 0 && usedBytes > 0 ? 'under 1' : percent
  const said = `${sizeInWords(usedBytes)} of ${sizeInWords(quotaBytes)} are used (${how} %).`
  return (
    <Stack gap="sm">
      <Text>{said}</Text>
      <Progress
        value={percent}
        size="lg"
        color={share >= SCARCE ? 'yellow' : undefined}
        aria-label="Room that is used"
      />
      {share >= SCARCE && (
        <Alert color="yellow" title={share >= 1 ? 'There is no room left' : 'There is little room left'}>
          When it is full, nobody can add files. Remove what is not needed any more, or ask whoever runs this
          installation for more.
        </Alert>
      )}
      <table className={classes.kinds}>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Files</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, files, bytes }) => (
            <tr key={kind}>
              <th scope="row">{KINDS[kind]}</th>
              <td>{formatNumber(files)}</td>
              <td>{sizeInWords(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

function Largest({ files }: { files: StorageUse['largest'] }) {
  if (files.length === 0)
    return (
      <Text c="dimmed" px="md" pb="md">
        No files yet.
      </Text>
    )
  return (
    <ul className={classes.rows}>
      {files.map((file) => (
        <li key={file.id} className={`${classes.row} ${classes.inset}`}>
          <div className={classes.rowText}>
            <span className={classes.fileName}>{file.name}</span>
            <span className={classes.small}>
              {file.addedBy}, {formatDay(file.addedAt)} · <Where about={file.about} />
            </span>
          </div>
          <span className="tabular">{sizeInWords(file.bytes)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The page it belongs to, where it has one. */
function Where({ about }: { about: StorageUse['largest'][number]['about'] }) {
  const words = useWords()
  if (!about) return 'not used yet'
  const page = PAGES[about.type]
  if (!page) return 'kept with what it belongs to'
  return (
    <Anchor
      component={Link}
      underline="always"
      to={page.to}
      params={{ id: about.id }}
      {...(page.search && { search: page.search })}
      inherit
    >
      {page.word(words)}
    </Anchor>
  )
}

type Words = ReturnType<typeof useWords>
type Place = { to: string; search?: { tab: string }; word: (words: Words) => string }
const PAGES: Record<string, Place> = {
  asset: { to: '/assets/$id', search: { tab: 'documents' }, word: ({ asset }) => asset },
  'work-order': { to: '/work-orders/$id', word: ({ workOrder }) => workOrder },
  case: { to: '/cases/$id', word: (words) => words.case },
  customer: { to: '/customers/$id', word: ({ customer }) => customer },
  location: { to: '/locations/$id', word: () => 'Location' },
  'service-request': { to: '/service-requests/$id', word: () => 'Service request' },
}
