import { Outlet } from '@tanstack/react-router'
import { useTexts } from '#lib/texts.tsx'
import { LanguageSelect } from '#ui/phone/language-select.tsx'
import css from './frame.module.css'

/** Around the pages before one is signed in: back to the front door, and the language. */
export function FrameOutside() {
  const { common } = useTexts()
  return (
    <div className={css.frame}>
      <header className={css.bar}>
        <div className={css.inside}>
          <a href="/" className={css.brand}>
            <img src="/icon.svg" alt="" width={32} height={32} />
            <span>Mtambo</span>
          </a>
          <LanguageSelect label={common.language} className={css.language} />
        </div>
      </header>
      <main className={css.main}>
        <Outlet />
      </main>
    </div>
  )
}
