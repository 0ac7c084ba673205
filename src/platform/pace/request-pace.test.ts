import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { countRequest, MOST_OF_ACCOUNT, MOST_OF_ADDRESS } from './request-pace.ts'

const at = (time: string) => new Date(`2026-11-21T${time}Z`)

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  test(`${kind}: an account may ask so often in ten minutes, then waits until they are over`, async () => {
    const ruth = { accountId: 'ruth', address: '10.0.0.1' }
    for (let asked = 0; asked < MOST_OF_ACCOUNT; asked += 1) {
      assert.equal(await countRequest(db, ruth, at('09:00:00')), 0)
    }
    assert.equal(await countRequest(db, ruth, at('09:08:30')), 90)
    assert.equal(await countRequest(db, { ...ruth, address: '10.0.0.2' }, at('09:09:59')), 1)
    assert.equal(await countRequest(db, { ...ruth, accountId: 'owen' }, at('09:09:59')), 0)
    assert.equal(await countRequest(db, ruth, at('09:10:00')), 0)
  })

  test(`${kind}: all who share an address may ask ten times as often as one`, async () => {
    await db
      .insertInto('request_pace')
      .values({ who: 'address:10.0.0.9', began: at('11:00:00'), asked: MOST_OF_ADDRESS })
      .execute()
    assert.equal(await countRequest(db, { accountId: 'grace', address: '10.0.0.9' }, at('11:09:00')), 60)
    assert.equal(await countRequest(db, { accountId: 'grace', address: '10.0.0.8' }, at('11:09:00')), 0)
  })

  test(`${kind}: what was counted earlier is kept no longer than it counts`, async () => {
    await countRequest(db, { accountId: 'ruth', address: '10.0.0.1' }, at('12:00:00'))
    const kept = await db.selectFrom('request_pace').select('began').distinct().execute()
    assert.deepEqual(kept, [{ began: at('12:00:00') }])
  })
}
