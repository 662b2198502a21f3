export { AnnouncementPage } from './announcement-page.tsx'
export { type AnnouncementSearch, AnnouncementsPage } from './announcements-page.tsx'
export { EditAnnouncementPage } from './edit-announcement-page.tsx'
export { NewAnnouncementPage } from './new-announcement-page.tsx'
