import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')

async function raise(path: string, says: string, more: Readonly<Record<string, string | string[]>>) {
  const saved = await manager.post(path, {
    themes: ['papers'],
    says,
    sought: 'Papers in time.',
    severity: 'low',
    'raised-by': 'ruth',
    team: 'north',
    level: 'informal',
    ...dateFields('raised-on', '2026-11-03'),
    ...more,
  })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
}

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'robin', 'Robin')
  const formal = { level: '1', answerer: 'Priya Nandi' }
  await raise('/children/tilly/challenges/new', 'One', {})
  await raise('/children/tilly/challenges/new', 'Two', { ...formal, children: ['robin'] })
  await raise('/children/robin/challenges/new', 'Three', {
    ...formal,
    ...dateFields('raised-on', '2026-11-13'),
  })
  await raise('/challenges/new', 'Four', { subject: 'service', themes: ['money'] })
})

const read = async (query: string, who = manager) => textOf((await who.get(`/challenges${query}`)).body)

test('the register counts what is open and who has not answered, and names the children', async () => {
  const text = await read('')
  assert.match(text, /Open \(4\).*No answer in time \(1\).*Closed \(0\)/)
  assert.match(text, /4 challenges, open/)
  assert.match(text, /Tilly Marsh; Robin Marsh|Robin Marsh; Tilly Marsh/)
})

test('a stage of five working days is silent from the day after its fifth, and not on it', async () => {
  const silent = await read('?list=silent')
  assert.match(silent, /1 challenge, not answered by their day/)
  assert.match(silent, /No answer Priya Nandi, 8 working days/)
  // Of 13 November the fifth working day is today.
  assert.doesNotMatch(silent, /13 Nov 2026/)
})

test('it can be sifted by theme, stage, team and officer, in words and in the file', async () => {
  assert.match(await read('?theme=money'), /1 challenge, open, theme Delay over money or resources/)
  assert.match(await read('?stage=Team+manager'), /2 challenges, open, stage Team manager/)
  assert.match(await read('?stage=informal&officer=ruth&team=north'), /2 challenges/)
  assert.match(await read('?theme=nonsense'), /No challenge is open/)
  const file = (await manager.get('/challenges.csv?theme=money')).body
  assert.equal(file.trim().split('\r\n').length, 2)
  assert.match(file, /The whole service,Delay over money or resources/)
})

test('a social worker sees those of their own children, and none about the service', async () => {
  const worker = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.match(await read('', worker), /3 challenges, open/)
  const stranger = await signedInAs(site, { name: 'Nobody', roles: ['social-worker'] })
  assert.match(await read('', stranger), /No challenge is open/)
})
