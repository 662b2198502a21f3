import type { Medium } from '@mtambo/contract'
import { UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { titleOf } from './kinds.ts'
import classes from './media.module.css'
import { MediumMenu } from './medium-menu.tsx'

const PictureViewer = lazy(async () => ({ default: (await import('./picture-viewer.tsx')).PictureViewer }))

/** Thumbnails; one opens over the whole screen. */
export function PictureGrid({ pictures }: { pictures: Medium[] }) {
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      <ul className={classes.pictures} aria-label="Pictures">
        {pictures.map((picture) => (
          <li key={picture.id} className={classes.picture}>
            <UnstyledButton
              className={classes.openPicture}
              aria-label={`Open ${titleOf(picture)}`}
              onClick={() => setShown(picture.id)}
            >
              <img src={picture.thumbnailUrl ?? picture.url} alt="" loading="lazy" className={classes.thumbnail} />
            </UnstyledButton>
            <MediumMenu item={picture} className={classes.pictureMenu} />
            {picture.caption && <span className={classes.pictureCaption}>{picture.caption}</span>}
          </li>
        ))}
      </ul>
      {shown && (
        <Suspense fallback={null}>
          <PictureViewer pictures={pictures} shown={shown} onShow={setShown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  )
}
