import { Link, type To } from '#lib/router.ts'
import css from './lists.module.css'

type Answer = { question: string; answer: string; change: To & { label: string; spoken: string } }

/** What was answered, each with the way back to its question. */
export const Answers = ({ answers }: { answers: Answer[] }) => (
  <dl className={css.rows}>
    {answers.map(({ question, answer, change: { label, spoken, ...to } }) => (
      <div key={question} className={css.answer}>
        <dt>{question}</dt>
        <dd>{answer}</dd>
        <dd>
          <Link {...to} aria-label={spoken}>
            {label}
          </Link>
        </dd>
      </div>
    ))}
  </dl>
)
