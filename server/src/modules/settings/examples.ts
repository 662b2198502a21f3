import type { NoticeKind } from '@mtambo/contract'

/** What a notice of each kind might say, to show how a template reads. */
export const EXAMPLES: Record<NoticeKind, { title: string; text: string }> = {
  case_reported: { title: 'New high fault F-2026-000123', text: 'Power outage, Westlands. 40 customers affected.' },
  case_assigned: { title: 'F-2026-000123 is yours', text: 'High: Power outage, Westlands. Open My work to start.' },
  case_updated: { title: 'F-2026-000123: Being fixed', text: 'The crew has started work.' },
  work_assigned: { title: 'WO-2026-000123 is yours', text: 'Inspect the transformer on Ring Road on 14 May at 09:00.' },
  work_reminder: { title: 'Tomorrow: WO-2026-000123', text: 'Inspect the transformer on Ring Road at 09:00.' },
  request_submitted: { title: 'New request SR-2026-000123', text: 'New connection in Karen, single phase, 5 kVA.' },
  request_updated: { title: 'SR-2026-000123: Approved', text: 'A crew will come to connect you within five days.' },
  message: { title: 'New message', text: 'Thank you for your message. We have corrected your reading.' },
  announcement: { title: 'Planned interruption on Sunday', text: 'From 08:00 to 14:00 in Westlands, for maintenance.' },
  staff_registered: { title: 'Grace Achieng asks for a staff account', text: 'Approve it with a role, or decline it.' },
  account: { title: 'Your password was changed', text: 'If it was not you, ask for a new password now.' },
}
