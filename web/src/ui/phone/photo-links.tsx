import type { FileLink } from '@mtambo/contract'
import { IconFileTypePdf } from '@tabler/icons-react'
import { isPicture } from '#lib/upload.ts'
import css from './lists.module.css'

/** A picture as its thumbnail, a document by its name. */
export const Thumbnail = ({ file, alt }: { file: FileLink; alt: string }) =>
  isPicture(file) ? (
    <img src={file.thumbnailUrl ?? file.url} alt={alt} width={96} height={96} loading="lazy" />
  ) : (
    <span className={css.document}>
      <IconFileTypePdf size={24} stroke={1.5} aria-hidden />
      <span>{file.name}</span>
    </span>
  )

/** Thumbnails that open the picture itself, where a phone can already zoom; a document is saved. */
export const PhotoLinks = ({ photos, name }: { photos: FileLink[]; name: (n: number) => string }) => (
  <ul className={css.photos}>
    {photos.map((photo, index) => (
      <li key={photo.id}>
        <a
          href={photo.url}
          {...(isPicture(photo) ? { target: '_blank', rel: 'noreferrer' } : { download: photo.name })}
        >
          <Thumbnail file={photo} alt={name(index + 1)} />
        </a>
      </li>
    ))}
  </ul>
)
