import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { PreferencesForm } from './preferences-form.tsx'

export const PreferencesPage = () => (
  <Page title="Notification settings" back={{ to: '/notices', label: 'Notifications' }} narrow>
    <Section
      title="How you are told"
      context="Here in the application you are always told. Choose what you also want by e-mail or SMS."
    >
      <PreferencesForm />
    </Section>
  </Page>
)
