import { createFileRoute } from '@tanstack/react-router'
import { FrameOutside } from '../frame-outside.tsx'

/** The pages before one is signed in. */
export const Route = createFileRoute('/_out')({ component: FrameOutside })
