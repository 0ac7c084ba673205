import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveLine, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { addDays, isoDay } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { countOfficerChanges } from '../queries/officer-changes.ts'

const START = isoDay('2026-11-20')
let today = START
const site = await startTestServer({ today: () => today })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
const IDS = ['tilly', 'finn', 'zara', 'kofi']

before(async () => {
  await saveSmallAuthority(db)
  for (const [id, name] of [
    ['finn', 'Finn'],
    ['zara', 'Zara'],
    ['kofi', 'Kofi'],
  ] as const)
    await saveChild(db, id, name)
  await db.updateTable('child').set({ sibling_group: null }).where('id', '=', 'kofi').execute()
})

type Row = readonly [childId: string, to: string, seen: number]
const move = (id: string, rows: readonly Row[], given: Readonly<Record<string, string>> = {}) => ({
  id,
  officer: 'ruth',
  ...dateFields('from', '2026-11-16'),
  why: 'leaves',
  handover: 'She likes to be asked first.',
  registered: 'checked',
  experienced: 'checked',
  child: rows.map(([childId]) => childId),
  ...Object.fromEntries(
    rows.flatMap(([childId, to, seen]) => [
      [`to-${childId}`, to],
      [`seen-${childId}`, String(seen)],
    ]),
  ),
  ...given,
})
const holders = async (childId: string) =>
  (
    await db
      .selectFrom('allocation')
      .select(['officer_id', 'from_day', 'to_day'])
      .where('child_id', '=', childId)
      .orderBy('from_day')
      .execute()
  ).map(({ officer_id, from_day, to_day }) => `${officer_id} ${from_day} ${to_day ?? 'now'}`)
const changes = async () =>
  Object.fromEntries(await countOfficerChanges(db, IDS, isoDay('2026-03-02'), addDays(today, 1)))

test('the page proposes an IRO with reasons for every child; the check says who goes and who may not, and saves nothing', async () => {
  const text = textOf((await manager.get('/reallocations/new?officer=ruth')).body)
  assert.match(text, /Move the children of Ruth Adeyemi 4 children can go/)
  assert.match(text, /We propose Owen Birtles\. .*Has room for this child and 2 brothers or sisters/)
  await saveLine(db, 'dan', 'owen', '2026-11-01')
  const refused = await manager.post('/reallocations/check', move(newId(), [['tilly', 'owen', 0]]))
  await db.deleteFrom('line_management').where('manager_id', '=', 'owen').execute()
  assert.equal(refused.statusCode, 422)
  assert.match(
    textOf(refused.body),
    /Tilly Marsh Owen Birtles Owen Birtles cannot be this child’s IRO\. Owen Birtles line-manages/,
  )
  const checked = textOf(
    (
      await manager.post(
        '/reallocations/check',
        move(newId(), [
          ['tilly', 'owen', 0],
          ['finn', 'ruth', 0],
        ]),
      )
    ).body,
  )
  assert.match(checked, /Who stays, and why 1 .*Finn Marsh Ruth Adeyemi Ruth Adeyemi holds the child already/)
  assert.match(checked, /Tilly Marsh Ruth Adeyemi Owen Birtles/)
  assert.match(checked, /Owen Birtles 1 0 1 within both limits/)
  assert.deepEqual(await holders('tilly'), ['ruth 2026-03-06 now'])
})

test('what is missing is said, and what was chosen stays', async () => {
  const wrong = await manager.post(
    '/reallocations/check',
    move(newId(), [['tilly', '', 0]], { why: '', handover: '', 'from-day': '31', 'from-month': '2' }),
  )
  const text = textOf(wrong.body)
  assert.equal(wrong.statusCode, 400)
  for (const says of [
    /Choose who holds this child next/,
    /Choose what the letters say/,
    /Write what whoever takes/,
    /real date/,
  ])
    assert.match(text, says)
  const none = await manager.post('/reallocations/check', move(newId(), []))
  assert.match(textOf(none.body), /Tick at least one child/)
})

test('children go together and are undone on the same day as if nothing had been; a double send does nothing twice', async () => {
  const id = newId()
  const rows: readonly Row[] = [
    ['tilly', 'owen', 0],
    ['finn', 'owen', 0],
    ['kofi', 'owen', 0],
  ]
  const sent = move(id, rows, { 'note-finn': 'He is shy.' })
  // Somebody else decides of Kofi while the page is open.
  await db
    .insertInto('allocation_decision')
    .values({
      child_id: 'kofi',
      number: 1,
      officer_id: 'ruth',
      from_day: '2026-03-06',
      decided_by: manager.accountId,
      decided_at: new Date(),
    })
    .execute()
  for (const _ of [1, 2])
    assert.equal((await manager.post('/reallocations', sent)).headers.location, `/reallocations/${id}`)
  assert.deepEqual(await holders('tilly'), ['ruth 2026-03-06 2026-11-16', 'owen 2026-11-16 now'])
  assert.deepEqual(await holders('kofi'), ['ruth 2026-03-06 now'])
  assert.deepEqual(await changes(), { tilly: 1, finn: 1 })
  const notes = await db
    .selectFrom('handover_note')
    .select(['child_id', 'says'])
    .orderBy('child_id')
    .execute()
  assert.deepEqual(
    notes.map(({ says }) => says),
    ['He is shy.', 'She likes to be asked first.'],
  )
  const shown = textOf((await manager.get(`/reallocations/${id}`)).body)
  assert.match(
    shown,
    /Who was not moved, and why 1 .*Kofi Marsh Owen Birtles Somebody decided of this child after the page was drawn: now Ruth Adeyemi holds the child/,
  )
  assert.match(shown, /Print 2 letters to the children/)
  const letters = textOf((await manager.get(`/reallocations/${id}/letters`)).body)
  assert.match(
    letters,
    /Dear Finn, You have a new IRO Your IRO was Ruth Adeyemi\. Since 16 November 2026, Owen Birtles has been your IRO/,
  )
  for (const _ of [1, 2]) assert.equal((await manager.post(`/reallocations/${id}/undo`)).statusCode, 303)
  assert.deepEqual(await holders('tilly'), ['ruth 2026-03-06 now'])
  assert.deepEqual(await changes(), {})
  assert.match(
    textOf((await manager.get(`/reallocations/${id}`)).body),
    /Undone for 2 children: Ruth Adeyemi holds them again/,
  )
  const decided = await db
    .selectFrom('allocation_decision')
    .select(['number', 'officer_id'])
    .where('child_id', '=', 'finn')
    .orderBy('number')
    .execute()
  assert.deepEqual(
    decided.map(({ officer_id }) => officer_id),
    ['owen', 'ruth'],
  )
  const trail = await db
    .selectFrom('audit_entry')
    .select(['action', 'child_id'])
    .where('action', 'in', [
      'reallocate-children',
      'change-officer',
      'undo-reallocation',
      'take-back-officer',
    ])
    .where('version_after', 'is not', null)
    .execute()
  assert.deepEqual(
    Object.entries(Object.groupBy(trail, ({ action }) => action))
      .map(([action, all]) => `${action} ${all?.length}`)
      .toSorted((one, other) => one.localeCompare(other)),
    ['change-officer 2', 'reallocate-children 1', 'take-back-officer 2', 'undo-reallocation 1'],
  )
  const history = textOf((await manager.get('/children/finn/allocate')).body)
  assert.match(history, /Taken back: Owen Birtles from 16 November 2026/)
})

test('undone on a later day the officer is back from that day; a child of whom something newer was decided is left and said', async () => {
  const id = newId()
  const rows: readonly Row[] = [
    ['tilly', 'owen', 2],
    ['zara', 'owen', 0],
  ]
  await manager.post('/reallocations', move(id, rows))
  today = addDays(START, 3)
  const newer = {
    officer: 'grace',
    ...dateFields('from', '2026-11-21'),
    registered: 'checked',
    experienced: 'checked',
    handover: 'x',
    version: '1',
    holder: 'owen',
  }
  await db
    .insertInto('post')
    .values({ id: newId(), person_id: 'grace', kind: 'iro', team_id: 'reviewing', from_day: '2026-01-01' })
    .execute()
  assert.equal((await manager.post('/children/zara/allocate', newer)).statusCode, 303)
  const shown = textOf((await manager.get(`/reallocations/${id}`)).body)
  assert.match(shown, /Print 1 letter to the children.* holds them again from today/)
  const letters = textOf((await manager.get(`/reallocations/${id}/letters`)).body)
  assert.match(
    letters,
    /Who gets no letter, and why 1 .*Zara Marsh Owen Birtles Grace Holt has held the child since 21 November 2026, by a later change\./,
  )
  assert.equal(letters.match(/has been your IRO/g)?.length, 1)
  await manager.post(`/reallocations/${id}/undo`)
  assert.deepEqual(await holders('tilly'), [
    'ruth 2026-03-06 2026-11-16',
    'owen 2026-11-16 2026-11-23',
    'ruth 2026-11-23 now',
  ])
  assert.equal((await holders('zara')).at(-1), 'grace 2026-11-21 now')
  assert.deepEqual(await changes(), { tilly: 2, zara: 2 })
  assert.match(
    textOf((await manager.get(`/reallocations/${id}`)).body),
    /Who was left when it was undone, and why 1 .*Zara Marsh Owen Birtles Grace Holt has held the child since 21 November 2026, by a later change/,
  )
})

test('only a manager moves children; a page of nobody is none', async () => {
  const support = await signedInAs(site, { name: 'Support', roles: ['business-support'] })
  assert.equal((await support.get('/reallocations/new?officer=ruth')).statusCode, 403)
  assert.equal((await support.post('/reallocations', move(newId(), []))).statusCode, 403)
  assert.equal((await manager.get('/reallocations/new?officer=nobody')).statusCode, 404)
  assert.match(
    textOf((await manager.get('/reallocations/new')).body),
    /Whose children\?.*Ruth Adeyemi , 3 children/,
  )
  assert.equal((await manager.post('/reallocations', {})).statusCode, 400)
  assert.equal((await manager.get('/reallocations/none')).statusCode, 404)
})
