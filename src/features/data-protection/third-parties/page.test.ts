import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { aPdf } from '../../../../test/support/sample-files.ts'
import { saveOldRecord } from '../../../../test/support/old-record.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import { keepFile } from '../../../platform/files/index.ts'
import { toPassage } from '../passage.ts'

const site = await startTestServer()
const { db } = site.services
await saveOldRecord(db, '80001', '1951-09-02')
await saveOldRecord(db, '80002', '1951-09-02')
const manager = await signedInAs(site, { roles: ['manager'], name: 'Ruth Adeyemi' })

const START = {
  'asked-on-day': '20',
  'asked-on-month': '11',
  'asked-on-year': '2026',
  'asked-by': 'child',
}

/** Begins a request; gives its address. */
async function begin(visitor: Visitor, child: string): Promise<string> {
  const begun = await visitor.post(`/children/${child}/subject-access`, START)
  assert.equal(begun.statusCode, 303)
  return String(begun.headers.location)
}

const versionOf = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

type Offered = { readonly id: string; readonly text: string; readonly proposed: string | undefined }

/** The passages on a page, with what the form proposes. */
function passagesIn(body: string): readonly Offered[] {
  return body
    .split('<div class="fp-passage">')
    .slice(1)
    .map((one) => ({
      id: /name="choice-([0-9a-f]+)"/.exec(one)?.[1] ?? '',
      text: /<blockquote[^>]*>([^<]*)</.exec(one)?.[1] ?? '',
      proposed: /value="([a-z-]+)" checked/.exec(one)?.[1],
    }))
}

const SECRETS: Readonly<Record<string, string>> = {
  'Uncle Zebedee may visit on Sundays': 'Zebedee',
  'Ask Uncle Zebedee': 'Zebedee',
  'Cousin Ivo was ill': '',
  'Cousin Ivo moved away': '',
  'Aunt Petra rang': '',
}

/** Decides every passage of the page: as proposed, or kept where nothing is, or blacked out where it is a secret. */
function choicesOf(passages: readonly Offered[]): Record<string, string> {
  const choices = passages.map(({ id, text, proposed }): [string, string] => [
    `choice-${id}`,
    text in SECRETS ? 'other-person' : (proposed ?? 'keep'),
  ])
  const words = passages.flatMap(({ id, text }): [string, string][] =>
    SECRETS[text] ? [[`words-${id}`, SECRETS[text]]] : [],
  )
  return Object.fromEntries([...choices, ...words])
}

async function decideAll(address: string): Promise<void> {
  const page = await manager.get(`${address}/passages`)
  const passages = passagesIn(page.body)
  if (passages.length === 0) return
  const fields = { ...choicesOf(passages), version: versionOf(page.body) }
  const saved = await manager.post(`${address}/passages`, fields)
  assert.equal(saved.statusCode, 303, saved.body)
  await decideAll(address)
}

test('a request shows the day by which it must be answered, and why', async () => {
  const shown = await manager.get(await begin(manager, '80002'))
  assert.match(shown.body, /By Sunday 20 December 2026/)
  assert.match(shown.body, /0 of \d+ passages decided/)
  const list = await manager.get('/subject-access')
  assert.match(list.body, /Due Sunday 20 December 2026/)
})

test('names of others are proposed for blacking out, staff are proposed to stay, and nothing is proposed of what was written', async () => {
  const page = await manager.get(`${await begin(manager, '80002')}/passages`)
  const proposed = new Map(passagesIn(page.body).map(({ text, proposed: choice }) => [text, choice]))
  assert.equal(proposed.get('Jane Marsh, parent'), 'other-person')
  assert.equal(proposed.get('Dan Petrov, social worker'), 'keep')
  assert.equal(proposed.get('Uncle Zebedee may visit on Sundays'), undefined)
  assert.equal(proposed.get('advice of counsel'), 'legal-privilege')
})

test('nothing is given out before every passage is decided', async () => {
  const address = await begin(manager, '80002')
  const refused = await manager.post(`${address}/release`, { version: '1' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Decide about every passage first: \d+ left/)
  assert.equal((await manager.get(`${address}/copy.html`)).statusCode, 404)
  assert.equal((await manager.get(`${address}/preview`)).statusCode, 303)
})

test('what was blacked out is nowhere in the bytes of the copy', async () => {
  const address = await begin(manager, '80001')
  await decideAll(address)
  const preview = await manager.get(`${address}/preview`)
  assert.equal(preview.statusCode, 200)
  assert.doesNotMatch(preview.body, /Zebedee/)
  const ready = await manager.get(address)
  const released = await manager.post(`${address}/release`, { version: versionOf(ready.body) })
  assert.equal(released.statusCode, 303)
  for (const file of ['copy.html', 'copy.json']) {
    const copy = await manager.get(`${address}/${file}`)
    assert.equal(copy.statusCode, 200)
    const text = copy.rawPayload.toString('utf8')
    assert.doesNotMatch(text, /Zebedee|Ivo|Petra|Jane Marsh|ZZ1 1AA|advice of counsel/i)
    assert.match(text, / may visit on Sundays/)
    assert.match(text, /Dan Petrov, social worker/)
    assert.match(text, /Tilly/)
    assert.doesNotMatch(String(copy.headers['content-disposition']), /Tilly|Marsh|80001/)
  }
  const html = (await manager.get(`${address}/copy.html`)).body
  assert.match(
    html,
    /<span class="fp-blackout" role="img" aria-label="Blacked out: about another person"><\/span>/,
  )
  assert.doesNotMatch(html, /<script|<link|src=/)
  assert.match(html, /Who you are[\s\S]*Where you lived[\s\S]*Who worked with you[\s\S]*Your reviews/)
  const exported = await db.selectFrom('audit_entry').selectAll().where('record_type', '=', 'list').execute()
  assert.ok(exported.some(({ child_id }) => child_id === '80001'))
})

test('the files that were sent lie beside the copy, but for those that somebody left out', async () => {
  const keep = (bytes: Buffer) =>
    transaction(db, (trx) =>
      keepFile(trx, {
        childId: '80002',
        contentType: 'application/pdf',
        bytes,
        keptBy: manager.accountId,
        keptAt: new Date(),
      }),
    )
  const given = await keep(aPdf('for the child'))
  const leftOut = await keep(aPdf('about an aunt'))
  const address = await begin(manager, '80002')
  const page = await manager.get(`${address}/passages?show=all`)
  assert.match(page.body, new RegExp(`href="/children/80002/paper-files/${leftOut}"`))
  const passage = toPassage('file', leftOut)
  await manager.post(`${address}/passages`, {
    [`choice-${passage.id}`]: 'other-person',
    ...Object.fromEntries(
      passagesIn(page.body).flatMap(({ id, proposed }) =>
        id === passage.id ? [] : [[`choice-${id}`, proposed ?? 'keep']],
      ),
    ),
    version: versionOf(page.body),
  })
  await decideAll(address)
  await manager.post(`${address}/release`, { version: versionOf((await manager.get(address)).body) })
  const zip = await manager.get(`${address}/copy.zip`)
  assert.equal(zip.headers['content-type'], 'application/zip')
  const files = unzipSync(zip.rawPayload)
  const names = Object.keys(files)
  assert.deepEqual(names.slice(0, 2), ['your-record.html', 'your-record.json'])
  assert.ok(names.includes(`files/${given}.pdf`) && !names.includes(`files/${leftOut}.pdf`))
  assert.deepEqual(Buffer.from(files[`files/${given}.pdf`] ?? []), aPdf('for the child'))
  assert.match(strFromU8(files['your-record.html'] ?? new Uint8Array()), new RegExp(given))
  assert.ok(!zip.rawPayload.includes('about an aunt'))
})

test('words that are not in the passage are refused, and what was typed stays', async () => {
  const address = await begin(manager, '80002')
  const page = await manager.get(`${address}/passages`)
  const passage = passagesIn(page.body).find(({ text }) => text.startsWith('Uncle'))
  assert.ok(passage)
  const fields = {
    [`choice-${passage.id}`]: 'serious-harm',
    [`words-${passage.id}`]: 'Zebedea',
    version: versionOf(page.body),
  }
  const refused = await manager.post(`${address}/passages`, fields)
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /“Zebedea” is not in the passage/)
  assert.match(refused.body, />Zebedea<\/textarea>/)
})

test('somebody else’s change in between is met with what was chosen, not lost', async () => {
  const address = await begin(manager, '80002')
  const page = await manager.get(`${address}/passages`)
  const choices = choicesOf(passagesIn(page.body))
  const first = await manager.post(`${address}/passages`, { ...choices, version: versionOf(page.body) })
  assert.equal(first.statusCode, 303)
  const second = await manager.post(`${address}/passages`, { ...choices, version: versionOf(page.body) })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody else changed this request/)
})

test('the clock is stopped, goes on, and takes more time once', async () => {
  const address = await begin(manager, '80002')
  const stop = await manager.post(`${address}/clock`, { clock: 'pause', version: '1' })
  assert.equal(stop.statusCode, 303)
  assert.match((await manager.get(address)).body, /The clock stands still/)
  await manager.post(`${address}/clock`, { clock: 'go-on', version: '2' })
  const empty = await manager.post(`${address}/clock`, { clock: 'extend', because: ' ', version: '3' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /Enter why more time is needed/)
  await manager.post(`${address}/clock`, { clock: 'extend', because: 'files on paper', version: '3' })
  assert.match((await manager.get(address)).body, /By Saturday 20 February 2027/)
})

test('a request of another child is not found, and an IRO prepares none', async () => {
  const address = await begin(manager, '80002')
  assert.equal((await manager.get(address.replace('80002', '80001'))).statusCode, 404)
  const officer = await signedInAs(site, 'iro')
  assert.equal((await officer.get(address)).statusCode, 403)
})

test('a day in the future is refused', async () => {
  const refused = await manager.post('/children/80002/subject-access', { ...START, 'asked-on-day': '22' })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /must be today or in the past/)
})
