import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listLines } from '../queries/person-parts.ts'
import { setLineManager } from './command.ts'

const person = (name: string) => ({ id: name.toLowerCase(), name })
const [ANN, BEN, CAT] = [person('Ann'), person('Ben'), person('Cat')]
const MAY = isoDay('2026-05-04')

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  for (const { id, name } of [ANN, BEN, CAT])
    await db.insertInto('person').values({ id, name, sort_name: id }).execute()

  test(`${kind}: of two who would manage each other, set at once, one is refused`, async () => {
    const set = await Promise.all([
      setLineManager(db, { person: ANN, manager: BEN, from: MAY }, 'tester'),
      setLineManager(db, { person: BEN, manager: ANN, from: MAY }, 'tester'),
    ])
    assert.equal(set.filter(({ ok }) => ok).length, 1)
    assert.equal((await listLines(db, null)).length, 1)
  })

  test(`${kind}: who it was before stays in the history, up to the day of the new one`, async () => {
    const june = isoDay('2026-06-01')
    await setLineManager(db, { person: CAT, manager: ANN, from: MAY }, 'tester')
    await setLineManager(db, { person: CAT, manager: BEN, from: june }, 'tester')
    const lines = (await listLines(db, [CAT.id])).map(({ manager, from, to }) => [manager.name, from, to])
    assert.deepEqual(lines, [
      ['Ben', june, null],
      ['Ann', MAY, june],
    ])
    const { version } = await db
      .selectFrom('person')
      .select('version')
      .where('id', '=', CAT.id)
      .executeTakeFirstOrThrow()
    assert.equal(version, 3)
  })
}
