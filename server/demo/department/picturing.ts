import { storeBytes } from '#modules/files/index.ts'
import { addMedia } from '#modules/files/actions/add-media.ts'
import { runAs } from '#core/context.ts'
import { ADMIN } from '../data/department/crew.ts'
import { random } from '../data/random.ts'
import { drawnMachine, type Shape } from './drawing.ts'
import { actorOf, named, type World } from './world.ts'

const PICTURES: [tag: string, shape: Shape, caption: string][] = [
  ['BL-01', 'line', 'Line 1 from the gallery'],
  ['BL-02', 'line', 'Line 2, filler and capper'],
  ['AC-01', 'compressor', 'From the door of the yard'],
  ['AC-02', 'compressor', 'Main switch on the left'],
  ['FK-04', 'forklift', 'Parked behind the ramp'],
  ['GE-01', 'generator', 'Standby generator 1'],
  ['BO-01', 'boiler', 'Burner side'],
  ['WP-03', 'pump', 'Before the overhaul'],
]

/** A few machines have a picture; an administrator took them. */
export async function takePictures(world: World) {
  const who = { orgId: world.orgId, actor: actorOf(world, ADMIN) }
  for (const [tag, shape, caption] of PICTURES) {
    const bytes = await drawnMachine(shape, random(world.seed, `picture ${tag}`))
    const { id } = await storeBytes(who, { name: `${tag.toLowerCase()}.jpg`, bytes })
    const about = { aboutType: 'asset' as const, aboutId: named(world.machines, tag) }
    await runAs(world.orgId, who.actor, (ctx) => addMedia(ctx, { ...about, files: [{ id, caption }] }))
  }
}
