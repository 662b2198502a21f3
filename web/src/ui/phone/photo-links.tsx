import type { FileLink } from '@mtambo/contract'
import css from './lists.module.css'

/** Thumbnails that open the picture itself, where a phone can already zoom. */
export const PhotoLinks = ({ photos, name }: { photos: FileLink[]; name: (n: number) => string }) => (
  <ul className={css.photos}>
    {photos.map((photo, index) => (
      <li key={photo.id}>
        <a href={photo.url} target="_blank" rel="noreferrer">
          <img src={photo.thumbnailUrl ?? photo.url} alt={name(index + 1)} width={96} height={96} loading="lazy" />
        </a>
      </li>
    ))}
  </ul>
)
