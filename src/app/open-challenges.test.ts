import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk } from '../../test/support/challenge-desk.ts'
import { saveSmallAuthority, textOf } from '../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../test/support/test-server.ts'
import { rebuildObligations } from '../features/reviews/index.ts'
import { isoDay } from '../kit/dates/index.ts'
import { transaction } from '../platform/db/index.ts'
import { openChallenges } from './open-challenges.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { raise, take } = challengeDesk(site, manager)

before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
})

const PACK = '/children/tilly/review-pack'

test('the review pack has what is challenged, in the agenda and in a part of its own, until it is closed', async () => {
  const path = await raise('2026-11-10')
  const pack = textOf((await manager.get(PACK)).body)
  assert.match(pack, /What the IRO has challenged: 1 challenge still open/)
  assert.match(
    pack,
    /Open challenges Concern \d+ Drift in planning for permanence\. Raised on 10 November 2026\. Informal concern/,
  )
  await take(path, 'close', { outcomes: ['no-change'], difference: 'None.' })
  const after = textOf((await manager.get(PACK)).body)
  assert.match(after, /Open challenges No challenge is open/)
  assert.doesNotMatch(after, /What the IRO has challenged/)
})

test('whoever does not read challenges is told of none, which is not the same as that there is none', async () => {
  await raise('2026-11-11')
  const find = openChallenges(db)
  const today = isoDay('2026-11-20')
  assert.equal(await find('tilly', ['advocate'], today), null)
  assert.equal((await find('tilly', ['social-worker'], today))?.length, 1)
})
