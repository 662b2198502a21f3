import { createFileRoute } from '@tanstack/react-router'
import { MorePage } from '../more.tsx'

export const Route = createFileRoute('/_in/more')({ component: MorePage })
