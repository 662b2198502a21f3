import { assets, publicReports, qr, type Input, type PublicLook } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { anAsset } from '#modules/assets/fixtures.ts'
import { browser, type TestOrg } from '#testing/index.ts'

type Report = Input<typeof publicReports.report>

/** A machine with its label. */
export async function aLabel(org: TestOrg, overrides: Parameters<typeof anAsset>[0] = {}) {
  const asset = await org.as('admin').call(assets.create, anAsset({ category: 'machine', ...overrides }))
  const { current } = await org.as('admin').call(qr.ofAsset, { id: asset.id })
  return { asset, code: current!.code }
}

/** Somebody with a phone before the machine. */
export function passerBy() {
  const who = browser()
  const look = (code: string) => who.call(publicReports.look, { code })
  return {
    ...who,
    look,
    /** Opens the page, reads it, and sends it filled in. */
    report: async (code: string, said: Partial<Report> = {}) => {
      const page = await look(code)
      return later(() => who.call(publicReports.report, { ...filledIn(page), code, ...said }))
    },
  }
}

export const filledIn = (page: PublicLook): Omit<Report, 'code'> => ({
  ticket: page.ticket,
  category: page.categories[0]!.code,
  condition: 'stopped',
  description: 'It stopped with a bang.',
})

/** As if somebody had taken their time to fill in the page. */
export async function later<T>(work: () => Promise<T>, seconds = 20): Promise<T> {
  setClock(new Date(Date.now() + seconds * 1000))
  try {
    return await work()
  } finally {
    setClock(undefined)
  }
}
