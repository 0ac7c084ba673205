// Kills a process that records reviews (kill -9) at all sorts of moments, and looks whether everything it acknowledged
// is there, whole, and nothing is half there:
//   node test/long/kill-record.ts [--rounds 20] [--sample]      (TEST_DATABASE_URL for the server's rounds)
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type RawBuilder, sql } from 'kysely'
import { verifyDerived } from '../../src/features/reviews/index.ts'
import { type Db, migrate, openDatabase } from '../../src/platform/db/index.ts'
import { addAccount } from '../../src/platform/identity/index.ts'
import { saveChildInCare } from '../support/held-review-form.ts'

export type KillRounds = {
  /** Null: an embedded database in a folder of its own. */
  readonly databaseUrl: string | null
  readonly rounds: number
}

export type KillReport = {
  /** Reviews whose recording was acknowledged before the kills. */
  readonly acknowledged: number
  /** Recordings that a kill cut between the saving and the saying. */
  readonly unsaid: number
  /** What was wrong: a sentence each. */
  readonly faults: readonly string[]
}

const CHILDREN_A_ROUND = 4
/** The kill comes so many milliseconds after the first recording, at the latest. */
const LATEST_KILL = 1_200

type Where = { readonly databaseUrl: string | null; readonly dataDir: string }

/** Starts the recording, kills it, opens the database again and looks; as often as asked. */
export async function killRecordings({ databaseUrl, rounds }: KillRounds): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'footprint-kill-'))
  const where = { databaseUrl, dataDir: join(folder, 'data') }
  try {
    const account = await asking(where, async (db) => {
      await migrate(db)
      return await addRecorder(db)
    })
    const report = { acknowledged: 0, unsaid: 0, faults: new Array<string>() }
    for (let round = 0; round < rounds; round += 1) {
      const childIds = await asking(where, (db) => addChildren(db, round))
      const said = await recordUntilKilled(where, account, childIds, (LATEST_KILL * (round + 0.5)) / rounds)
      const found = await asking(where, (db) => lookAt(db, childIds, said))
      report.acknowledged += said.length
      report.unsaid += found.unsaid
      report.faults.push(...found.faults.map((fault) => `round ${round + 1}: ${fault}`))
    }
    return report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function addRecorder(db: Db): Promise<string> {
  const given = {
    userName: 'recorder',
    displayName: 'Ruth Adeyemi',
    roles: ['iro'],
    officerId: null,
    password: 'correct horse battery',
  } as const
  const added = await addAccount(db, given, 'command-line')
  if (!added.ok) throw new Error(added.failure.says)
  return added.value.id
}

async function addChildren(db: Db, round: number): Promise<readonly string[]> {
  const ids = Array.from({ length: CHILDREN_A_ROUND }, (_, number) => `K${round}x${number}`)
  for (const id of ids) await saveChildInCare(db, id, '2015-01-02')
  return ids
}

/** The ids of the reviews that were acknowledged, whole lines only. */
async function recordUntilKilled(
  { databaseUrl, dataDir }: Where,
  account: string,
  childIds: readonly string[],
  killAfter: number,
): Promise<readonly string[]> {
  const { DATABASE_URL: _url, ...environment } = process.env
  const recording = spawn(
    process.execPath,
    ['test/support/recording-process.ts', account, childIds.join(',')],
    {
      env: {
        ...environment,
        DATA_DIR: dataDir,
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  recording.stdout.on('data', (chunk) => (said += String(chunk)))
  const closed = once(recording, 'close')
  await Promise.race([once(recording.stdout, 'data'), closed])
  await new Promise((resolve) => setTimeout(resolve, killAfter))
  recording.kill('SIGKILL')
  await closed
  return said.split('\n').slice(0, -1)
}

type Found = { readonly unsaid: number; readonly faults: readonly string[] }

async function lookAt(db: Db, childIds: readonly string[], said: readonly string[]): Promise<Found> {
  const { rows } = await sql<{ id: string; versions: number; audits: number; drafts: number }>`
    select id,
      (select count(*) from review_version where review_id = review.id) as versions,
      (select count(*) from audit_entry where record_id = review.id and action = 'record-held-review') as audits,
      (select count(*) from review_draft join review_version on judged ->> 'draftId' = review_draft.id
        where review_version.review_id = review.id) as drafts
    from review where child_id = any(${[...childIds]}::text[])`.execute(db)
  const there = new Set(rows.map(({ id }) => id))
  const gone = said.filter((id) => !there.has(id))
  const half = rows.filter(({ versions, audits, drafts }) => versions !== 1 || audits !== 1 || drafts !== 0)
  const lost = await sql<{ count: number }>`
    select count(*) from audit_entry where record_type = 'review' and record_id not in (select id from review)`.execute(
    db,
  )
  const { differ } = await verifyDerived(db)
  const unsaid = rows.length - (said.length - gone.length)
  return {
    unsaid,
    faults: [
      ...(said.length === 0 ? ['nothing was recorded before the kill'] : []),
      ...(gone.length > 0 ? [`${gone.length} acknowledged reviews are gone`] : []),
      ...(half.length > 0 ? [`${half.length} reviews are half there`] : []),
      ...(unsaid > 1 ? [`${unsaid} reviews are there that nobody was told of`] : []),
      ...((lost.rows[0]?.count ?? 0) > 0 ? ['there are audit rows of reviews that are not there'] : []),
      ...(differ.length > 0 ? [`what is owed to ${differ.length} children is not what the law gives`] : []),
    ],
  }
}

async function asking<Value>(where: Where, ask: (db: Db) => Promise<Value>): Promise<Value> {
  const database = await openDatabase(where)
  try {
    return await ask(database.db)
  } finally {
    await database.close()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, sample: { type: 'boolean', default: false } },
  })
  const rounds = values.sample ? 3 : Number(values.rounds)
  const server = process.env['TEST_DATABASE_URL']
  const places = [
    { name: 'embedded', databaseUrl: null },
    ...(server === undefined ? [] : [{ name: 'PostgreSQL', databaseUrl: await freshDatabase(server) }]),
  ]
  for (const { name, databaseUrl } of places) {
    const { acknowledged, unsaid, faults } = await killRecordings({ databaseUrl, rounds })
    process.stdout.write(
      `${name}: killed ${rounds} times while recording; ${acknowledged} acknowledged reviews all looked for, ${unsaid} saved and not yet said, ${faults.length} faults.\n`,
    )
    for (const fault of faults) process.stdout.write(`${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
  }
  if (server !== undefined) await onServer(server, sql`drop database ${sql.id(FRESH)} with (force)`)
}

const FRESH = `footprint_kill_record_${process.pid}`

async function onServer(server: string, statement: RawBuilder<unknown>): Promise<void> {
  await asking({ databaseUrl: server, dataDir: '' }, (db) => statement.execute(db))
}

async function freshDatabase(server: string): Promise<string> {
  await onServer(server, sql`create database ${sql.id(FRESH)}`)
  const address = new URL(server)
  address.pathname = `/${FRESH}`
  return address.href
}

if (import.meta.main) await main()
