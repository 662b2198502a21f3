import { type Medium, sizeInWords } from '@mtambo/contract'
import { useState } from 'react'
import { TimeAgo } from '#ui/time.tsx'
import { titleOf } from './kinds.ts'
import classes from './media.module.css'
import { MediumMenu } from './medium-menu.tsx'

/** The links change every half hour; what is being played keeps its own until it does not work any more. */
function useSource(url: string) {
  const [source, setSource] = useState(url)
  return { src: source, onError: () => setSource(url) }
}

/** What a browser has recorded does not say how long it is. Looking at its end tells, and then one can seek in it. */
function findLength({ currentTarget: media }: { currentTarget: HTMLMediaElement }) {
  if (Number.isFinite(media.duration)) return
  media.addEventListener('durationchange', () => void (media.currentTime = 0), { once: true })
  media.currentTime = 1e7
}

export const VideoGrid = ({ videos }: { videos: Medium[] }) => (
  <ul className={classes.videos} aria-label="Videos">
    {videos.map((item) => (
      <li key={item.id} className={classes.player}>
        <Video item={item} />
        <About item={item} />
      </li>
    ))}
  </ul>
)

function Video({ item }: { item: Medium }) {
  return (
    // People at work film machines: there are no subtitles, and the caption below says what is to be seen.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      controls
      playsInline
      preload="metadata"
      aria-label={titleOf(item)}
      className={classes.video}
      onLoadedMetadata={findLength}
      {...useSource(item.url)}
    />
  )
}

export const RecordingList = ({ recordings }: { recordings: Medium[] }) => (
  <ul className={classes.videos} aria-label="Recordings">
    {recordings.map((item) => (
      <li key={item.id} className={classes.player}>
        <Sound item={item} />
        <About item={item} />
      </li>
    ))}
  </ul>
)

function Sound({ item }: { item: Medium }) {
  return (
    // The caption below says what is to be heard.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio
      controls
      preload="metadata"
      aria-label={titleOf(item)}
      className={classes.sound}
      onLoadedMetadata={findLength}
      {...useSource(item.url)}
    />
  )
}

const About = ({ item }: { item: Medium }) => (
  <div className={classes.row}>
    <div className={classes.rowText}>
      <span className={classes.fileName}>{titleOf(item)}</span>
      <span className={classes.small}>
        {sizeInWords(item.bytes)} · {item.addedBy}, <TimeAgo at={item.addedAt} />
      </span>
    </div>
    <MediumMenu item={item} />
  </div>
)
