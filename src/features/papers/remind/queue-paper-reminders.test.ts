import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { type Trx, transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { queuePaperReminders } from './queue-paper-reminders.ts'

const TODAY = isoDay('2026-03-18')
const { db } = await withDatabase()
const CHILDREN = ['tilly', 'finn', 'zara']

before(async () => {
  await saveSmallAuthority(db)
  for (const id of CHILDREN.slice(1)) await saveChild(db, id, id)
  await transaction(db, (trx) => rebuildObligations(trx, CHILDREN))
})

/** The transaction with how many questions it was asked. */
function counted(trx: Trx) {
  let asked = 0
  const watched = trx.withPlugin({
    transformQuery({ node }) {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { watched, asked: () => asked }
}

async function remind(emails: readonly string[]) {
  return await transaction(db, async (trx) => {
    await trx.deleteFrom('message').execute()
    await trx.updateTable('person').set({ email: null }).execute()
    for (const [index, email] of emails.entries()) {
      const id = `worker-${index}`
      await trx
        .insertInto('person')
        .values({ id, name: id, sort_name: id, email })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ email }))
        .execute()
      await trx
        .updateTable('child_worker')
        .set({ person_id: id })
        .where('child_id', '=', CHILDREN[index] ?? '')
        .execute()
    }
    const { watched, asked } = counted(trx)
    const queued = await queuePaperReminders(watched, TODAY, (path) => path)
    const { length } = await trx.selectFrom('message').select('id').execute()
    return { queued, messages: length, asked: asked() - length }
  })
}

test('the papers of three children are asked for with as many questions as those of one', async () => {
  const one = await remind(['one@example.gov.uk'])
  const three = await remind(['one@example.gov.uk', 'two@example.gov.uk', 'three@example.gov.uk'])
  assert.deepEqual([one.queued, one.messages], [1, 1])
  assert.deepEqual([three.queued, three.messages], [3, 3])
  assert.equal(three.asked, one.asked)
})

test('a review that is recorded on its day is asked about no more, and the papers of a child who left care neither', async () => {
  const meeting = {
    id: 'm1',
    child_id: 'tilly',
    on_day: '2026-03-18',
    starts_at: '10:00',
    minutes: 60,
    format: 'video',
    place: 'A link',
  } as const
  await db.insertInto('meeting').values(meeting).execute()
  assert.equal((await remind(['one@example.gov.uk'])).queued, 1)
  const review = { id: 'r1', child_id: 'tilly', first_part: '2026-03-18', parts: ['2026-03-18'] } as const
  await db
    .insertInto('review')
    .values({ ...review, parts: [...review.parts] })
    .execute()
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  assert.equal((await remind(['one@example.gov.uk'])).queued, 0)
  await db.updateTable('child').set({ in_care_to: '2026-03-17' }).where('id', '=', 'finn').execute()
  assert.equal((await remind(['one@example.gov.uk', 'two@example.gov.uk'])).queued, 0)
})
