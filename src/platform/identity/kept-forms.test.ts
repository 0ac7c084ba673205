import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { addAccount, createSecretBox, findKeptForm, forgetKeptForm, keepForm } from './index.ts'

const now = new Date('2026-11-21T12:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const box = createSecretBox(Buffer.alloc(32, 7))
const fields = new URLSearchParams([
  ['who', 'child'],
  ['who', 'parent'],
  ['words', 'typed & kept'],
])

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  const accountOf = async (userName: string) => {
    const given = { userName, displayName: 'x', password: 'correct horse battery', personId: null, roles: [] }
    const added = await addAccount(db, given, 'command-line')
    assert.ok(added.ok)
    return added.value.id
  }
  const mine = await accountOf('mine')
  const theirs = await accountOf('theirs')
  const keep = (accountId: string, at = now) =>
    keepForm(db, box, { accountId, path: '/reviews/x', fields, now: at })
  const find = (id: string, accountId: string, at = now) => findKeptForm(db, box, { id, accountId, now: at })

  test(`${kind}: a form comes back whole to the account that sent it, and to no other`, async () => {
    const id = await keep(mine)
    const kept = await find(id, mine)
    assert.equal(kept?.path, '/reviews/x')
    assert.deepEqual([...(kept?.fields ?? [])], [...fields])
    assert.equal(await find(id, theirs), null)
  })

  test(`${kind}: what is kept cannot be read in the table, nor with another key`, async () => {
    const id = await keep(mine)
    const row = await db.selectFrom('kept_form').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    assert.ok(!Buffer.from(row.fields, 'base64').includes('typed'))
    const other = createSecretBox(Buffer.alloc(32, 8))
    assert.equal(await findKeptForm(db, other, { id, accountId: mine, now }), null)
  })

  test(`${kind}: it is gone after 12 hours, and when it is thrown away by its owner`, async () => {
    const id = await keep(mine)
    await forgetKeptForm(db, id, theirs)
    assert.notEqual(await find(id, mine, hoursLater(11)), null)
    await forgetKeptForm(db, id, mine)
    assert.equal(await find(id, mine), null)
    const old = await keep(mine)
    assert.equal(await find(old, mine, hoursLater(12)), null)
  })

  test(`${kind}: of one account the latest five are kept`, async () => {
    const ids: string[] = []
    for (let number = 0; number < 7; number += 1) ids.push(await keep(theirs, hoursLater(13 + number / 60)))
    const found = await Promise.all(ids.map((id) => find(id, theirs, hoursLater(14))))
    assert.deepEqual(
      found.map((kept) => kept !== null),
      [false, false, true, true, true, true, true],
    )
  })
}
