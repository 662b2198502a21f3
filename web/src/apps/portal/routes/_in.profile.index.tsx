import { createFileRoute } from '@tanstack/react-router'
import { MyProfilePage } from '#modules/customers/portal.ts'

export const Route = createFileRoute('/_in/profile/')({ component: MyProfilePage })
