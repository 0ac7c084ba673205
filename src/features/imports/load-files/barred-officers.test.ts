import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { deskOn, idOf, loadFiles, setOf, WHOLE } from '../../../../test/support/import-files.ts'
import { EVERY_CHILD } from '../../../../test/support/every-reach.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { withWhereFrom } from '../../../platform/audit/index.ts'
import { listChildrenById } from '../../children/index.ts'
import { countRefusals, listRefusals } from '../queries/imports.ts'

for (const kind of bothKinds) {
  const database = await withDatabaseOf(kind)
  const { db } = database
  const desk = deskOn(database)
  const load = async (...rows: string[]) =>
    await withWhereFrom('192.0.2.7', () =>
      loadFiles(desk, {
        'names.csv': ['IDENTIFIER,GIVEN NAME,FAMILY NAME,IRO,TEAM,IRO SINCE', ...rows, ''].join('\r\n'),
      }),
    )

  test(`${kind}: an officer who is barred is refused by row, and what else the row says is saved`, async () => {
    await loadFiles(desk, WHOLE)
    const [one, two] = [await idOf(database, 'C1'), await idOf(database, 'C2')]
    await sql`insert into person (id, name, sort_name) values
      ('owen', 'Owen Birtles', 'birtles owen'), ('dan', 'Dan Petrov', 'petrov dan')`.execute(db)
    await sql`insert into child_worker (id, child_id, person_id, does, from_day)
      values ('w1', ${one}, 'dan', 'social-worker', '2026-01-05')`.execute(db)
    await sql`insert into absence (id, person_id, kind, cover_id, from_day)
      values ('a1', 'dan', 'leave', 'owen', '2026-11-16')`.execute(db)

    const loaded = await load(
      'C1,Tilly,Marsh,Owen Birtles,North,01/11/2026',
      'C2,Tom,Ode,Owen Birtles,North,',
      'C9,Nobody,,,,',
    )
    assert.deepEqual(loaded.report.counts, { added: 0, changed: 2, unchanged: 0, withdrawn: 0, refused: 2 })
    assert.equal(loaded.report.files[0]?.refused, 2)
    const refusals = await listRefusals(db, loaded.id, { from: 0, size: 10 })
    assert.deepEqual(
      refusals.map(({ line, column, found, expected }) => [line, column, found, expected]),
      [
        [4, 'IDENTIFIER', 'C9', 'the identifier of a child in the register'],
        [
          2,
          'IRO',
          'Owen Birtles',
          'an IRO who is independent of the case: Owen Birtles stands in today for Dan Petrov, who is the child’s social worker (CPPCR 46)',
        ],
      ],
    )
    const [tilly] = await listChildrenById(db, [one])
    assert.deepEqual([tilly?.givenName, tilly?.familyName], ['Tilly', 'Marsh'])
    const teams = await db.selectFrom('child_team').select('child_id').execute()
    assert.equal(teams.length, 2)
    assert.deepEqual(await db.selectFrom('allocation').select(['child_id', 'officer_id']).execute(), [
      { child_id: two, officer_id: 'owen' },
    ])
  })

  test(`${kind}: a row of a record that whoever loads it cannot open is refused as one of no child, and changes nothing`, async () => {
    const id = await idOf(database, 'C2')
    await db.updateTable('child').set({ restricted: true }).where('id', '=', id).execute()
    const rows = ['IDENTIFIER,GIVEN NAME', 'c2,Leaked', 'C2,Leaked', 'C9,Leaked', ''].join('\r\n')
    const wish = { actor: 'somebody', proposedYear: 'take', withdrawals: 'ask' } as const
    const loaded = await desk.load([setOf({ 'names.csv': rows })], wish)
    assert.ok(loaded !== 'busy')
    const refusals = await listRefusals(db, loaded.id, { from: 0, size: 10 })
    const unknown = ['IDENTIFIER', 'the identifier of a child in the register']
    assert.deepEqual(
      refusals.map(({ column, expected }) => [column, expected]),
      [unknown, unknown, unknown],
    )
    // Whoever loaded the file is shown a row for each; somebody else none of a record that they cannot open.
    const countFor = async (accountId: string) =>
      await countRefusals(db, loaded.id, { ...EVERY_CHILD, accountId })
    assert.deepEqual([await countFor('somebody'), await countFor('another')], [3, 1])
    assert.equal((await listChildrenById(db, [id]))[0]?.givenName, 'Tom')
    await db.updateTable('child').set({ restricted: false }).where('id', '=', id).execute()
  })

  test(`${kind}: each child whom a template changes has an audit row with the child and from where`, async () => {
    const ids = [await idOf(database, 'C1'), await idOf(database, 'C2')]
    const rows = await db
      .selectFrom('audit_entry')
      .select(['record_id', 'child_id', 'came_from'])
      .where('action', '=', 'load-template')
      .where('record_type', '=', 'child')
      .orderBy('record_id')
      .execute()
    assert.deepEqual(
      rows,
      ids.toSorted().map((id) => ({ record_id: id, child_id: id, came_from: '192.0.2.7' })),
    )
  })
}
