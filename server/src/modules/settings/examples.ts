import type { NoticeKind } from '@mtambo/contract'

/** What a notice of each kind might say, to show how a template reads. */
export const EXAMPLES: Record<NoticeKind, { title: string; text: string }> = {
  case_reported: { title: 'New high fault F-2026-000123', text: 'Power outage, Westlands. 40 customers affected.' },
  case_assigned: { title: 'F-2026-000123 is yours', text: 'High: Power outage, Westlands. Open My work to start.' },
  case_updated: { title: 'F-2026-000123: Being fixed', text: 'The crew has started work.' },
  work_assigned: { title: 'WO-2026-000123 is yours', text: 'Inspect the transformer on Ring Road on 14 May at 09:00.' },
  work_reminder: { title: 'Tomorrow: WO-2026-000123', text: 'Inspect the transformer on Ring Road at 09:00.' },
  work_requested: {
    title: 'WO-2026-000123 waits for approval',
    text: 'Peter Otieno asks for: Guard of the press is loose, Hall 2, priority high.',
  },
  work_decided: { title: 'WO-2026-000123 is approved', text: 'Guard of the press is loose: it is planned for 14 May.' },
  mention: { title: 'Grace Wambui mentions you on WO-2026-000123', text: '@Peter Otieno, is the part there?' },
  request_submitted: { title: 'New request SR-2026-000123', text: 'New connection in Karen, single phase, 5 kVA.' },
  request_updated: { title: 'SR-2026-000123: Approved', text: 'A crew will come to connect you within five days.' },
  message: { title: 'New message', text: 'Thank you for your message. We have corrected your reading.' },
  announcement: { title: 'Planned interruption on Sunday', text: 'From 08:00 to 14:00 in Westlands, for maintenance.' },
  warranty_ending: {
    title: 'The warranty of PUMP-014 ends on 31 March 2027',
    text: 'Cooling water pump 14: have what is wrong with it put right before that.',
  },
  stock_low: { title: 'FLT-0012 is to be bought again', text: 'Oil filter: 2 each left in Main store.' },
  purchase_asked: { title: 'PR-2026-000123 waits for approval', text: 'Peter Otieno asks for ball bearing 6204.' },
  purchase_decided: { title: 'PR-2026-000123 is approved', text: 'Ball bearing 6204 will be ordered.' },
  support: { title: 'Support asks to come in', text: 'Reason: “The stock report is wrong.” For 30 minutes, to look.' },
  staff_registered: { title: 'Grace Achieng asks for a staff account', text: 'Approve it with a role, or decline it.' },
  account: { title: 'Your password was changed', text: 'If it was not you, ask for a new password now.' },
}
