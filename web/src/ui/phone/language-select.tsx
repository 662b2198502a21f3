import { LANGUAGES, type Language } from '#lib/language.ts'
import { useSpoken } from '#lib/texts.tsx'

type Props = { label: string; className?: string; id?: string }

/** Each language is named in itself, so that it is found by whoever cannot read the others. */
export function LanguageSelect({ label, className, id }: Props) {
  const { language, choose } = useSpoken()
  return (
    <select
      id={id}
      aria-label={label}
      className={className}
      value={language}
      onChange={(event) => void choose(event.target.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
