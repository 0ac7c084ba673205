import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { fillPages } from '../../../../test/support/held-review-form.ts'
import { deskOn, idOf, loadFiles, setOf, TODAY } from '../../../../test/support/import-files.ts'
import { childRows, returnFile } from '../../../../test/support/return-files.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { type Db, type OpenDatabase, transaction } from '../../../platform/db/index.ts'
import { readFactsVersion } from '../../children/index.ts'
import { listReviewsOf } from '../../reviews/index.ts'
import { createProgressBoard, type Progress } from '../progress.ts'
import { createImportDesk } from './import-desk.ts'

const numbers = Array.from({ length: 1002 }, (_, at) => `E${String(at).padStart(4, '0')}`)
const rows = numbers.map((number) => childRows(number, '07/04/2025'))
const LAST = 'E1001'

const headers = returnFile(
  'header',
  rows.map(({ header }) => header),
)
const FILES = {
  'header.csv': headers,
  'episodes.csv': returnFile(
    'episodes',
    rows.map(({ episode }) => episode),
  ),
  'reviews.csv': returnFile(
    'reviews',
    rows.map(({ review }) => review('01/05/2025')),
  ),
}

const HEADERS_CHANGED = { 'header.csv': headers.replaceAll(',M,', ',F,') }

const commandLine = { actor: 'command-line', proposedYear: 'take', withdrawals: 'ask' } as const

/** A desk that tells when it has worked out the first thousand children. */
function deskThatTells({ db, kind }: OpenDatabase, firstDone: () => void) {
  const board = createProgressBoard()
  const show = (id: string, progress: Progress) => {
    board.show(id, progress)
    if (progress.doing === 'working-out' && progress.done >= 1000) firstDone()
  }
  return createImportDesk({ db, kind, today: () => TODAY, board: { ...board, show }, largestFile: 1_000_000 })
}

/** Holds the drafts until `release`, so that whoever records a review has the child and waits. */
async function holdDrafts(db: Db) {
  const taken = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const held = transaction(db, async (trx) => {
    await trx.selectFrom('review_draft').select('id').forUpdate().execute()
    taken.resolve()
    await release.promise
  })
  await taken.promise
  return { held, release: release.resolve }
}

async function untilSomebodyWaits(db: Db): Promise<void> {
  for (let tried = 0; tried < 200; tried += 1) {
    const { rows: waiting } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    )
    if (waiting.length > 0) return
    await sleep(20)
  }
  throw new Error('nobody waits')
}

// The embedded database has one connection: there one waits for the other.
for (const kind of bothKinds.filter((one) => one === 'server')) {
  test(`a review is recorded while files are loaded, and both succeed (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const { db } = database
    const site = await startTestServer({ database })
    const iro = await signedInAs(site, 'iro')
    await loadFiles(deskOn(database), FILES)
    const child = await idOf(database, LAST)
    await fillPages(iro, child, '2025-07-24')
    const before = await readFactsVersion(db)

    const ended: string[] = []
    const drafts = await holdDrafts(db)
    const recording = iro
      .post(`/children/${child}/reviews/new/check`, { action: 'record' })
      .finally(() => ended.push('recording'))
    await untilSomebodyWaits(db)
    let timesTried = 0
    const desk = deskThatTells(database, () => {
      timesTried += 1
      drafts.release()
    })
    const loading = desk.load([setOf(HEADERS_CHANGED)], commandLine).finally(() => ended.push('loading'))
    const [recorded, loaded] = await Promise.all([recording, loading, drafts.held])

    assert.equal(recorded.statusCode, 303)
    assert.ok(loaded !== 'busy')
    assert.deepEqual([loaded.state, loaded.report.counts.changed], ['done', numbers.length])
    assert.deepEqual(ended, ['recording', 'loading'])
    assert.equal(timesTried, 1, 'nothing had to be done again')
    assert.equal(await readFactsVersion(db), before + 2)
    const days = (await listReviewsOf(db, child)).map(({ parts, inFile }) => [...parts, inFile])
    assert.deepEqual(days, [
      [isoDay('2025-05-01'), true],
      [isoDay('2025-07-24'), false],
    ])
  })
}
