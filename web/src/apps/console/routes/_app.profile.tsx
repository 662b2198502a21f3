import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '#modules/identity/index.ts'
import { MyAvailability } from '#modules/staff/index.ts'

export const Route = createFileRoute('/_app/profile')({ component: Screen })

function Screen() {
  return (
    <ProfilePage>
      <div id="availability">
        <MyAvailability />
      </div>
    </ProfilePage>
  )
}
