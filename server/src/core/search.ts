import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Ctx } from './context.ts'
import { searchWords } from './tables.ts'

/** Lower case, without accents, cut at blanks and punctuation. Single characters find too much to be words. */
function piecesOf(texts: (string | null | undefined)[]): string[] {
  const plain = texts.filter(Boolean).join(' ').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.split(/[\s,.;:()"'!?/]+/)
}

const cut = (words: string[]) =>
  [...new Set(words.map((word) => word.slice(0, 40)).filter((word) => word.length > 1))].slice(0, 40)

/** The words of a text as they are found, at most 40 of them: numbers with dashes as a whole and in parts. */
export const wordsOf = (...texts: (string | null | undefined)[]): string[] =>
  cut(piecesOf(texts).flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word])))

/** Makes a row findable by these texts, and by no others any more. */
export async function indexWords(
  { tx, orgId }: Ctx,
  register: string,
  id: string,
  words: string[],
  { isNew = false } = {},
) {
  if (!isNew)
    await tx
      .delete(searchWords)
      .where(and(eq(searchWords.orgId, orgId), eq(searchWords.id, id), eq(searchWords.register, register)))
  if (words.length > 0)
    await tx
      .insert(searchWords)
      .values(words.map((word) => ({ orgId, register, id, word })))
      .onConflictDoNothing()
}

/** The same for many rows that are new, in one statement. */
export async function indexAllWords({ tx, orgId }: Ctx, register: string, rows: { id: string; words: string[] }[]) {
  const ids = rows.flatMap(({ id, words }) => words.map(() => id))
  const words = rows.flatMap((row) => row.words)
  if (words.length === 0) return
  await tx.execute(sql`
    insert into ${searchWords} (org_id, register, word, id)
    select ${orgId}, ${register}, word, id
    from unnest(${sql.param(words)}::text[], ${sql.param(ids)}::uuid[]) as found(word, id) on conflict do nothing`)
}

/**
 * The ids whose words begin with every word typed. A range, not LIKE: see the table. One inside the other and not
 * INTERSECT, so that the planner may start from the rarest, or stop at the end of a page when all are common; and a
 * number with dashes only as a whole, since its parts are in every other number.
 */
export function foundBy(orgId: string, register: string, typed: string): SQL {
  const found = (
    word: string,
    rest: SQL | undefined,
  ) => sql`select id from ${searchWords} where org_id = ${orgId} and register = ${register}
    and word >= ${word} and word < ${`${word}\u{10FFFF}`}${rest ? sql` and id in (${rest})` : sql``}`
  return (
    cut(piecesOf([typed])).reduce<SQL | undefined>((rest, word) => found(word, rest), undefined) ??
    sql`select null::uuid`
  )
}
