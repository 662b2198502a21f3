/** The parts of this module in the customer portal. */
export { MyAnnouncementCard } from './my-announcement.tsx'
export { MyAnnouncementsPage } from './my-announcements.tsx'
