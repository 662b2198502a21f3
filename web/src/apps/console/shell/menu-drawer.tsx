import { Drawer } from '@mantine/core'
import { Sidebar } from './sidebar.tsx'
import classes from './shell.module.css'

/** The menu on a phone, opened. */
export default function MenuDrawer({ onClose }: { onClose: () => void }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      size={264}
      padding={0}
      title="Menu"
      closeButtonProps={{ 'aria-label': 'Close the menu' }}
      classNames={{ header: classes.drawerHead }}
    >
      <Sidebar onGo={onClose} />
    </Drawer>
  )
}
