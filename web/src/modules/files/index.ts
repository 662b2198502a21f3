export { Media } from './lazy-media.tsx'
export { MediaPanel } from './media-panel.tsx'
