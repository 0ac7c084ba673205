import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestServer } from '../../../test/support/test-server.ts'
import { formOf } from '../../../test/support/test-server.ts'

const site = await startTestServer()

test('what a posted form does is written down with the address it came from', async () => {
  const { headers, payload } = formOf({ 'user-name': 'nobody', password: 'not the password' })
  await site.server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { ...headers, host: 'localhost', 'sec-fetch-site': 'same-origin' },
    payload,
    remoteAddress: '192.0.2.77',
  })
  const row = await site.services.db
    .selectFrom('audit_entry')
    .select(['action', 'came_from'])
    .where('action', '=', 'sign-in-refused')
    .executeTakeFirstOrThrow()
  assert.equal(row.came_from, '192.0.2.77')
})

test('what a proxy passes on that is no address is not written down', async () => {
  const { headers, payload } = formOf({ 'user-name': 'somebody', password: 'not the password' })
  await site.server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      ...headers,
      host: 'localhost',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': '<b>Robin Farthingale</b>',
    },
    payload,
    remoteAddress: '127.0.0.1',
  })
  const found = site.services.db.selectFrom('audit_entry').select('came_from').orderBy('came_from')
  const rows = await found.execute()
  assert.deepEqual(
    rows.map(({ came_from }) => came_from),
    ['127.0.0.1', '192.0.2.77'],
  )
})
