// Kills a process that records reviews (kill -9) at all sorts of moments, and looks whether everything it acknowledged
// is there, whole, and nothing is half there:
//   node test/long/kill-record.ts [--rounds 20] [--sample]      (TEST_DATABASE_URL for the server's rounds)
import { sql } from 'kysely'
import { verifyDerived } from '../../src/features/reviews/index.ts'
import { type Db, migrate } from '../../src/platform/db/index.ts'
import { addAccount } from '../../src/platform/identity/index.ts'
import { saveChildInCare } from '../support/held-review-form.ts'
import { asking, onBothKinds, readRounds, sayingUntilKilled, type Where } from '../support/kill-rounds.ts'

const CHILDREN_A_ROUND = 4
/** The kill comes so many milliseconds after the first recording, at the latest. */
const LATEST_KILL = 1_200

const { rounds } = readRounds()
await onBothKinds(killRecordings)

// Starts the recording, kills it, opens the database again and looks; as often as asked.
async function killRecordings(where: Where) {
  const account = await asking(where, async (db) => {
    await migrate(db)
    return await addRecorder(db)
  })
  const counted = { acknowledged: 0, drafts: 0, unsaid: 0 }
  const faults: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const childIds = await asking(where, (db) => addChildren(db, round))
    const args = ['test/support/recording-process.ts', account, childIds.join(',')]
    const said = await sayingUntilKilled(where, args, (LATEST_KILL * (round + 0.5)) / rounds)
    const reviews = said.filter((line) => !line.startsWith('draft '))
    const drafts = said.filter((line) => line.startsWith('draft '))
    const found = await asking(where, (db) => lookAt(db, childIds, reviews))
    const gone = await asking(where, (db) => listGoneDrafts(db, drafts))
    counted.acknowledged += reviews.length
    counted.drafts += drafts.length
    faults.push(...gone.map((line) => `round ${round + 1}: ${line} was acknowledged and is gone`))
    counted.unsaid += found.unsaid
    faults.push(...found.faults.map((fault) => `round ${round + 1}: ${fault}`))
  }
  // On a busy machine the first kill may come before the first review: but not every one.
  if (counted.acknowledged === 0) faults.push('nothing was recorded before any kill')
  return {
    says: `killed ${rounds} times while recording; ${counted.acknowledged} acknowledged reviews and ${counted.drafts} acknowledged drafts all looked for, ${counted.unsaid} saved and not yet said, ${faults.length} faults.`,
    faults,
  }
}

async function addRecorder(db: Db): Promise<string> {
  const given = {
    userName: 'recorder',
    displayName: 'Ruth Adeyemi',
    roles: ['iro'],
    personId: null,
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

/** What the process said it had saved of a draft, `draft ID REVISION`, and is neither there nor recorded. */
async function listGoneDrafts(db: Db, drafts: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; revision: number | null }>`
    select id, revision from review_draft union all
    select judged ->> 'draftId', null from review_version`.execute(db)
  const there = new Map(rows.map(({ id, revision }) => [id, revision ?? Number.POSITIVE_INFINITY]))
  return drafts.filter((line) => {
    const [, id = '', revision] = line.split(' ')
    return (there.get(id) ?? -1) < Number(revision)
  })
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
      ...(gone.length > 0 ? [`${gone.length} acknowledged reviews are gone`] : []),
      ...(half.length > 0 ? [`${half.length} reviews are half there`] : []),
      ...(unsaid > 1 ? [`${unsaid} reviews are there that nobody was told of`] : []),
      ...((lost.rows[0]?.count ?? 0) > 0 ? ['there are audit rows of reviews that are not there'] : []),
      ...(differ.length > 0 ? [`what is owed to ${differ.length} children is not what the law gives`] : []),
    ],
  }
}
