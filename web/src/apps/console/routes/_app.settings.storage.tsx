import { createFileRoute } from '@tanstack/react-router'
import { StoragePart } from '#modules/files/storage-part.tsx'

export const Route = createFileRoute('/_app/settings/storage')({ component: StoragePart })
