// What the kill rounds of test/long share: where they run, and a process that is killed (kill -9) in its work.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type Db, openDatabase } from '../../src/platform/db/index.ts'

/** A server's database or, where that is null, the embedded one in `dataDir`. */
export type Where = { readonly databaseUrl: string | null; readonly dataDir: string }

/** Opens the database, asks, and closes it again, so that the process to be killed may open it. */
export async function asking<Value>(where: Where, ask: (db: Db) => Promise<Value>): Promise<Value> {
  const database = await openDatabase(where)
  try {
    return await ask(database.db)
  } finally {
    await database.close()
  }
}

/** What a process that is to work there needs in its environment. */
export function environmentFor({ databaseUrl, dataDir }: Where): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, ...environment } = process.env
  return {
    ...environment,
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  }
}

/**
 * Runs a process, waits for its first words and so many milliseconds more, and kills it. Gives what it had said, whole
 * lines only.
 */
export async function sayingUntilKilled(
  where: Where,
  args: readonly string[],
  killAfter: number,
): Promise<readonly string[]> {
  const working = spawn(process.execPath, args, {
    env: environmentFor(where),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  working.stdout.on('data', (chunk) => (said += String(chunk)))
  const closed = once(working, 'close')
  await Promise.race([once(working.stdout, 'data'), closed])
  await new Promise((resolve) => setTimeout(resolve, killAfter))
  working.kill('SIGKILL')
  await closed
  return said.split('\n').slice(0, -1)
}

/** How many rounds were asked for: `--rounds 20`, or `--sample` for three. */
export function readRounds(): { readonly rounds: number; readonly isSample: boolean } {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, sample: { type: 'boolean', default: false } },
  })
  return { rounds: values.sample ? 3 : Number(values.rounds), isSample: values.sample }
}

/**
 * Runs the rounds on an embedded database in a folder of its own, and on a database of its own of the server of
 * TEST_DATABASE_URL, where that is set; both are gone afterwards. The process exits with 1 where there were faults.
 */
export async function onBothKinds(
  run: (where: Where) => Promise<{ readonly says: string; readonly faults: readonly string[] }>,
): Promise<void> {
  await inFolder((dataDir) => report('embedded', { databaseUrl: null, dataDir }))
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined) return
  const onServer = { databaseUrl: server, dataDir: '' }
  const name = `footprint_kill_${process.pid}`
  await asking(onServer, (db) => sql`create database ${sql.id(name)}`.execute(db))
  try {
    const address = new URL(server)
    address.pathname = `/${name}`
    await inFolder((dataDir) => report('PostgreSQL', { databaseUrl: address.href, dataDir }))
  } finally {
    await asking(onServer, (db) => sql`drop database ${sql.id(name)} with (force)`.execute(db))
  }

  async function report(kind: string, where: Where): Promise<void> {
    const { says, faults } = await run(where)
    process.stdout.write(`${kind}: ${says}\n${faults.map((fault) => `${fault}\n`).join('')}`)
    if (faults.length > 0) process.exitCode = 1
  }
}

async function inFolder(work: (dataDir: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'footprint-kill-'))
  try {
    await work(join(folder, 'data'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
