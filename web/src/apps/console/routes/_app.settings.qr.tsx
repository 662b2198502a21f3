import { createFileRoute } from '@tanstack/react-router'
import { QrSettingsPart } from '#modules/qr/settings-part.tsx'

export const Route = createFileRoute('/_app/settings/qr')({ component: QrSettingsPart })
