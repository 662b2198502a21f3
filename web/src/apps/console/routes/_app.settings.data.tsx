import { createFileRoute } from '@tanstack/react-router'
import { DataPart } from '#modules/backup/data-part.tsx'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/settings/data')({ beforeLoad: onlyFor('data:manage'), component: DataPart })
