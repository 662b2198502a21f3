import { Outlet } from '@tanstack/react-router'
import { rememberedLook } from '#lib/brand.ts'
import { useTexts } from '#lib/texts.tsx'
import { LanguageSelect } from '#ui/phone/language-select.tsx'
import css from './frame.module.css'

/** Around the pages before one is signed in: back to the front door, and the language. */
export function FrameOutside() {
  const { common } = useTexts()
  const look = rememberedLook()
  return (
    <div className={css.frame}>
      <header className={css.bar}>
        <div className={css.inside}>
          <a href="/" className={css.brand}>
            <img src={look?.logoUrl ?? '/icon.svg'} alt="" width={32} height={32} />
            <span>{look?.logoUrl ? look.name : 'Mtambo'}</span>
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
