import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-03-24') })
before(() => saveSmallAuthority(site.services.db))

test('contact, views, papers and meetings of a child say first whom they are about and who holds the child', async () => {
  const manager = await signedInAs(site, 'manager')
  for (const path of ['contact', 'consultations', 'papers', 'meetings/new']) {
    const { body } = await manager.get(`/children/tilly/${path}`)
    const [bar = ''] = /<div class="fp-identity[\s\S]*?<\/dl><\/div>/.exec(body) ?? []
    assert.match(textOf(bar), /Tilly Marsh.*\d+ years old.*number \w+ IRO (Nobody|.*, since)/, path)
    assert.equal(body.match(/<h1/g)?.length, 1, `${path} has one heading of its own`)
  }
})
