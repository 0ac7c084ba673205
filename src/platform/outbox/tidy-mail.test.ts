import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { transaction } from '../db/index.ts'
import { closeLink, makeLink } from '../links/index.ts'
import { claimMessage } from './claim-message.ts'
import { MAIL_KEPT_DAYS, queueMessage, tidyMail, UNSENT_DAYS } from './index.ts'
import { settleMessage } from './settle-message.ts'

const now = new Date('2026-11-21T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  const link = (expiresAt: Date) =>
    transaction(db, (trx) => makeLink(trx, { purpose: 'test', subject: 'one', expiresAt }))
  const queue = (to: string, linkIds: readonly string[] = []) =>
    transaction(db, (trx) =>
      queueMessage(trx, { kind: 'test', to, subject: 'Something', text: 'Words', linkIds }),
    )
  const stateOf = async (id: string) => {
    const row = await db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? 'forgotten' : [row.state, row.stopped_why, row.body]
  }

  test(`${kind}: an e-mail is stopped once the last of its links is closed, and others are left alone`, async () => {
    const [one, two] = [await link(daysAgo(-5)), await link(daysAgo(-5))]
    const both = await queue('both@example.org', [one.id, two.id])
    const none = await queue('none@example.org')
    await transaction(db, (trx) => closeLink(trx, one.id, 'revoked', now))
    assert.deepEqual(await stateOf(both), ['waiting', null, 'Words'])
    await transaction(db, (trx) => closeLink(trx, two.id, 'submitted', now))
    assert.deepEqual(await stateOf(both), ['stopped', 'link-closed', null])
    assert.deepEqual(await stateOf(none), ['waiting', null, 'Words'])
  })

  test(`${kind}: the words of an e-mail whose link has run out are erased`, async () => {
    const { id: linkId } = await link(daysAgo(1))
    const id = await queue('late@example.org', [linkId])
    await tidyMail(db, now)
    assert.deepEqual(await stateOf(id), ['stopped', 'link-closed', null])
  })

  test(`${kind}: what could not be sent for ${UNSENT_DAYS} days loses its words, and what was sent is forgotten after ${MAIL_KEPT_DAYS}`, async () => {
    const made = async (to: string, days: number, state: 'waiting' | 'failed' | 'sent') => {
      const id = await queue(to)
      const went = state === 'sent' ? { body: null, sent_at: daysAgo(days) } : {}
      await db
        .updateTable('message')
        .set({ state, made_at: daysAgo(days), ...went })
        .where('id', '=', id)
        .execute()
      return id
    }
    const ids = {
      young: await made('a@example.org', UNSENT_DAYS, 'failed'),
      old: await made('b@example.org', UNSENT_DAYS + 1, 'failed'),
      waits: await made('c@example.org', UNSENT_DAYS + 1, 'waiting'),
      sent: await made('d@example.org', MAIL_KEPT_DAYS, 'sent'),
      longAgo: await made('e@example.org', MAIL_KEPT_DAYS + 1, 'sent'),
    }
    await tidyMail(db, now)
    await tidyMail(db, now)
    assert.deepEqual(await stateOf(ids.young), ['failed', null, 'Words'])
    assert.deepEqual(await stateOf(ids.old), ['stopped', 'too-old', null])
    assert.deepEqual(await stateOf(ids.waits), ['stopped', 'too-old', null])
    assert.deepEqual(await stateOf(ids.sent), ['sent', null, null])
    assert.equal(await stateOf(ids.longAgo), 'forgotten')
  })

  test(`${kind}: an e-mail that was on its way when its link was closed counts as sent`, async () => {
    const { id: linkId } = await link(daysAgo(-5))
    await db.deleteFrom('message').execute()
    const id = await queue('way@example.org', [linkId])
    const claimed = await claimMessage(db, new Date())
    assert.ok(claimed)
    await transaction(db, (trx) => closeLink(trx, linkId, 'revoked', now))
    await settleMessage(db, claimed, { ok: true, value: null }, now)
    assert.deepEqual(await stateOf(id), ['sent', null, null])
  })
}
