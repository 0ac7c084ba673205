import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  c1,
  c2,
  deskOn,
  everythingIn,
  idOf,
  loadFiles,
  TODAY,
  WHOLE,
} from '../../../../test/support/import-files.ts'
import { EVERY_CHILD } from '../../../../test/support/every-reach.ts'
import { returnFile } from '../../../../test/support/return-files.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { transaction } from '../../../platform/db/index.ts'
import { addAccount } from '../../../platform/identity/index.ts'
import { listChildrenById, readFactsVersion } from '../../children/index.ts'
import { bareRecord, listObligationsOf, listReviewsOf, saveNewReviews } from '../../reviews/index.ts'
import { listRefusals } from '../queries/imports.ts'
import { listLoneReviews } from '../queries/review-differences.ts'
import { listRowHistory } from '../queries/row-history.ts'

for (const kind of bothKinds) {
  test(`a return is loaded and its due dates are worked (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const loaded = await loadFiles(deskOn(database), WHOLE)
    assert.equal(loaded.state, 'done')
    assert.deepEqual(loaded.report.counts, { added: 97, changed: 0, unchanged: 0, withdrawn: 0, refused: 0 })
    const owed = await listObligationsOf(database.db, await idOf(database, 'C1'), TODAY)
    assert.deepEqual(
      owed.slice(0, 2).map(({ rule, status }) => [rule, status]),
      [
        ['LAR1', 'met'],
        ['LAR2', 'met'],
      ],
    )
  })

  test(`the same files again change nothing (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const desk = deskOn(database)
    await loadFiles(desk, WHOLE)
    const before = await everythingIn(database)
    const again = await loadFiles(desk, WHOLE)
    assert.deepEqual(again.report.counts, { added: 0, changed: 0, unchanged: 97, withdrawn: 0, refused: 0 })
    assert.deepEqual(await everythingIn(database), before)
  })

  test(`a corrected file changes the row, keeps what it said, and due dates follow (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const { db } = database
    const desk = deskOn(database)
    await loadFiles(desk, WHOLE)
    const version = await readFactsVersion(db)
    const child = await idOf(database, 'C1')
    const due = async () => (await listObligationsOf(db, child, TODAY))[1]?.due
    const dueBefore = await due()
    const corrected = { 'reviews.csv': WHOLE['reviews.csv'].replace('01/05/2025,PN1', '02/05/2025,PN3') }
    const loaded = await loadFiles(desk, corrected)
    assert.deepEqual(loaded.report.counts, { added: 1, changed: 0, unchanged: 32, withdrawn: 1, refused: 0 })
    assert.notEqual(await due(), dueBefore)
    assert.ok((await readFactsVersion(db)) > version)

    await loadFiles(desk, { 'header.csv': WHOLE['header.csv'].replace('C1,M', 'C1,F') })
    const history = await listRowHistory(db, 'ssda903', 'C1')
    const header = history.find(({ table }) => table === 'Header')
    assert.match(header?.content ?? '', /^F/)
    assert.match(header?.earlier[0]?.content ?? '', /^M/)
    const gone = history.find(({ table }) => table === 'Reviews')
    assert.equal(gone?.key, '2025-05-01')
    assert.ok(gone?.withdrawnAt instanceof Date)

    const back = await loadFiles(desk, { 'reviews.csv': WHOLE['reviews.csv'] })
    assert.deepEqual(back.report.counts, { added: 1, changed: 0, unchanged: 32, withdrawn: 1, refused: 0 })
    assert.equal(await due(), dueBefore)
  })

  test(`when over one in twenty rows is gone a person is asked first (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const desk = deskOn(database)
    await loadFiles(desk, WHOLE)
    const before = await everythingIn({ ...database })
    const short = { 'reviews.csv': returnFile('reviews', [c1.review('01/05/2025')]) }
    const asked = await loadFiles(desk, short)
    assert.equal(asked.state, 'asks')
    assert.deepEqual(asked.report.asks.withdrawals, [{ table: 'Reviews', year: 2026, held: 33, missing: 32 }])
    await desk.leave(asked.id)
    assert.deepEqual(await everythingIn(database), before)

    const again = await loadFiles(desk, short)
    const answer = { actor: 'command-line', collection: null, withdrawals: 'confirmed' } as const
    const done = await desk.answer(again.id, answer)
    assert.ok(done !== null && done !== 'busy')
    assert.equal(done.state, 'done')
    assert.equal(done.report.counts.withdrawn, 32)
    assert.equal(await desk.answer(again.id, answer), null)
  })

  test(`what staff recorded is never changed, and a file's review of the same day is the same (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const { db } = database
    const desk = deskOn(database)
    await loadFiles(desk, WHOLE)
    const child = await idOf(database, 'C2')
    const actor = await addAccount(
      db,
      {
        userName: 'ruth',
        displayName: 'Ruth',
        roles: ['iro'],
        personId: null,
        password: 'correct horse battery',
      },
      'command-line',
    )
    if (!actor.ok) throw new Error(actor.failure.says)
    const recorded = { ...bareRecord('2025-07-28'), code: 'PN2' } as const
    const judged = { asOf: '2026-11-21', lawVersion: 1, obligations: [] }
    await transaction(db, (trx) =>
      saveNewReviews(trx, [
        {
          id: newId(),
          childId: child,
          record: recorded,
          judged,
          recordedBy: actor.value.id,
          recordedAt: new Date(),
        },
      ]),
    )
    const add = (on: string) => ({ 'reviews.csv': `${WHOLE['reviews.csv']}${c2.review(on, 'PN7')}\r\n` })
    await loadFiles(desk, add('28/07/2025'))
    const same = (await listReviewsOf(db, child)).filter(({ parts }) => parts[0] === isoDay('2025-07-28'))
    assert.deepEqual(
      same.map(({ code, inFile, record }) => [code, inFile, record?.code]),
      [['PN2', true, 'PN2']],
    )

    await loadFiles(desk, add('30/07/2025'))
    assert.equal((await listReviewsOf(db, child)).length, 3)
    const [here] = await listLoneReviews(db, 'here', EVERY_CHILD, { from: 0, size: 10 })
    assert.equal(here?.near, isoDay('2025-07-30'))
  })

  test(`the template names children, adds officers once, and leaves blanks alone (${kind})`, async () => {
    const database = await withDatabaseOf(kind)
    const { db } = database
    const desk = deskOn(database)
    await loadFiles(desk, WHOLE)
    const template = [
      'Identifier,Given name,Family name,IRO,Team,Sibling group,IRO since',
      'C1,Zoë,Marsh,Ruth Adeyemi,North,S1,01/06/2025',
      'c2,Tom,,RUTH ADEYEMI,north,S1,',
      'C9,Nobody,,,,,',
      'C1,Twice,,,,,',
      '',
    ].join('\r\n')
    const loaded = await loadFiles(desk, { 'names.csv': template })
    assert.deepEqual(loaded.report.counts, { added: 0, changed: 2, unchanged: 0, withdrawn: 0, refused: 2 })
    assert.deepEqual(
      (await listRefusals(db, loaded.id, { from: 0, size: 10 })).map(({ line, column }) => [line, column]),
      [
        [4, 'IDENTIFIER'],
        [5, 'IDENTIFIER'],
      ],
    )
    const officers = await db.selectFrom('person as officer').select('name').execute()
    assert.deepEqual(officers, [{ name: 'Ruth Adeyemi' }])
    const [zoe] = await listChildrenById(db, [await idOf(database, 'C1')])
    assert.deepEqual([zoe?.givenName, zoe?.familyName, zoe?.siblingGroup], ['Zoë', 'Marsh', 'S1'])

    const again = await loadFiles(desk, {
      'names.csv': template.replace('Zoë', '').replace('01/06/2025', '01/05/2025'),
    })
    assert.equal(again.report.counts.changed, 0)
    const [early] = await listRefusals(db, again.id, { from: 0, size: 1 })
    assert.equal(early?.column, 'IRO SINCE')
    const before = await everythingIn(database)
    await loadFiles(desk, WHOLE)
    assert.deepEqual(await everythingIn(database), before)
  })
}
