import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Result } from '../../kit/result.ts'
import { withShortPath } from '../sockets/short-path.ts'

// Two processes on one embedded database lose data without a word, so each opener holds a claim: a listening socket
// in the folder, named for its process. The kernel stops listening for a process however it dies, so a claim is
// alive exactly when it can be connected to, whatever became of its file; a process id used again, or another
// container's, deceives nobody. Everyone first makes its claim and then looks for others', so two can never both
// miss each other; names are never used twice, so a dead claim can be removed by anybody.

const TRIES = 5

export type FolderLock = { release(): Promise<void> }

/** Somebody else has the folder open. */
export type FolderHeld = { readonly heldBy: number }

/** Takes the folder for this process alone, until released or dead. The folder is made where it is not there. */
export async function lockFolder(folder: string): Promise<Result<FolderLock, FolderHeld>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let tries = 1; ; tries += 1) {
    const claim = await makeClaim(folder)
    const other = await findHolder(folder, claim.name)
    if (other === null) return ok({ release: () => claim.withdraw() })
    await claim.withdraw()
    if (tries === TRIES) return fail({ heldBy: other })
    // The other may be a newcomer that has met us and withdraws as well.
    await pause(20 + Math.random() * 100)
  }
}

/** The process that has the folder open, or null. */
export async function findHolder(folder: string, except = ''): Promise<number | null> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const process = /^claim-(\d+)-\w+$/.exec(name)?.[1]
    if (process === undefined || name === except) continue
    if (await isAlive(folder, name)) return Number(process)
    await rm(join(folder, name), { force: true })
  }
  return null
}

type Claim = { readonly name: string; withdraw(): Promise<void> }

async function makeClaim(folder: string): Promise<Claim> {
  const unique = `${process.pid}-${randomBytes(6).toString('hex')}`
  const name = `claim-${unique}`
  const server = createServer((socket) => socket.destroy())
  server.unref()
  // Renamed only once it listens: nobody may meet a claim that cannot be connected to yet.
  await withShortPath(folder, (short) => listen(server, join(short, `making-${unique}`)))
  await rename(join(folder, `making-${unique}`), join(folder, name))
  return {
    name,
    async withdraw() {
      await rm(join(folder, name), { force: true })
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}

async function isAlive(folder: string, name: string): Promise<boolean> {
  const refusal = await withShortPath(folder, (short) => knock(join(short, name)))
  return refusal !== 'ECONNREFUSED' && refusal !== 'ENOENT'
}

/** Null when somebody answers, else the code of the refusal. */
function knock(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(null)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
  })
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
}
