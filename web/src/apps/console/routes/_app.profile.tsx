import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '#modules/identity/index.ts'

export const Route = createFileRoute('/_app/profile')({ component: ProfilePage })
