import type { Page, Person } from './people.ts'

/** A page, who looks at it, and what must be pressed there first. */
export type Place = {
  who?: Person
  path: string | ((page: Page) => Promise<string>)
  title: string | RegExp
  prepare?: (page: Page) => Promise<void>
}

type Listed = { id: string }[]

/** The page of the first thing in a list. */
export const at =
  (base: string, list: string, rest = '') =>
  async ({ request }: Page) => {
    const found = (await (await request.get(`/api/${list}`)).json()) as Listed | { items: Listed }
    const [first] = 'items' in found ? found.items : found
    if (!first) throw new Error(`There is nothing in ${list}`)
    return base + first.id + rest
  }
