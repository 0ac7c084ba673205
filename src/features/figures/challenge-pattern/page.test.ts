import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk, FORMAL } from '../../../../test/support/challenge-desk.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const desk = challengeDesk(site, manager)
/** To somebody who answers on the page, so that it counts from the day it was raised. */
const ON_PAGE = { ...FORMAL, 'answerer-email': '' }
const PATTERN = '/challenges/pattern?from=2026-11-01&to=2026-11-30'

const read = async (path = PATTERN, by = manager) => textOf((await by.get(path)).body)

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'robin', 'Robin')
})

test('without a challenge every count is 0, and an IRO who holds children is there with none', async () => {
  const text = await read()
  assert.match(text, /At the start of the period 0 Raised \+ 0 Resolved − 0 At the end of the period 0/)
  assert.match(text, /Every stage whose day came in this period was answered by it/)
  assert.match(text, /Ruth Adeyemi 2 0 0 0 0 0/)
})

test('it tells what about, who does not answer, and what each IRO challenges', async () => {
  await desk.raise('2026-10-20', ON_PAGE)
  await desk.raise('2026-11-03', ON_PAGE)
  await desk.raise('2026-11-04', { ...ON_PAGE, themes: ['papers', 'late-notice'] })
  await desk.raise('2026-11-05', { themes: ['health'] })
  const text = await read()
  assert.match(text, /At the start of the period 1 Raised \+ 2 Resolved − 0 At the end of the period 3/)
  assert.match(text, /Priya Nandi Stage 1 2 2/)
  assert.match(text, /Ruth Adeyemi 2 3 1 1 1 1/)
  assert.match(text, /Preparing for reviews 1 /)
})

test('each count leads to as many rows', async () => {
  const { body } = await manager.get(PATTERN)
  const links = [...body.matchAll(/href="(\/figures\/[^"]+\/list\?[^"]+)"[^>]*>(\d+)</g)]
  assert.ok(links.length > 8)
  for (const [, href = '', count] of links) {
    const list = await read(href.replaceAll('&amp;', '&'))
    assert.match(list, new RegExp(`[^\\d]${count} (challenges?|disputes?|stages?)[,. ]`), href)
  }
})

test('a manager comes to it from the register; a social worker does not see it', async () => {
  assert.match((await manager.get('/challenges')).body, /href="\/challenges\/pattern"/)
  const worker = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.doesNotMatch((await worker.get('/challenges')).body, /href="\/challenges\/pattern"/)
  assert.equal((await worker.get(PATTERN)).statusCode, 403)
})
