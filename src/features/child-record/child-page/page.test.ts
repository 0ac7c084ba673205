import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STORY_CHILDREN, storyChild } from '../../../../db/demo/council.ts'
import { DEMO_TODAY, OFFICERS } from '../../../../db/demo/people.ts'
import { withDemonstration } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { provisionPath } from '../../provisions/index.ts'

const site = await startTestServer({ today: DEMO_TODAY, database: await withDemonstration() })

const ruth = () => signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: OFFICERS.ruth.id })

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

function childNamed(name: string) {
  const found = STORY_CHILDREN.find(({ child }) => `${child.givenName} ${child.familyName}` === name)
  assert.ok(found, name)
  return found.child
}

const pathOf = (name: string): string => `/children/${childNamed(name).id}`

async function openPage(name: string, rest = ''): Promise<string> {
  const { body, statusCode } = await (await ruth()).get(`${pathOf(name)}${rest}`)
  assert.equal(statusCode, 200)
  return body
}

test('every story child’s page opens, with each of its tabs', async () => {
  const visitor = await ruth()
  for (const { child, story } of STORY_CHILDREN) {
    for (const tab of ['', '?history=whole', '/reviews', '/decisions', '/activity', '/record']) {
      const { statusCode } = await visitor.get(`/children/${child.id}${tab}`)
      assert.equal(statusCode, 200, `${story} ${tab}`)
    }
  }
})

test('the page says who the child is, where they live, and who holds them', async () => {
  const text = textOf(await openPage('Tilly Marsh'))
  assert.match(text, /12 years old · born 2 September 2014 · number 40213/)
  assert.match(text, /Legal status Interim care order/)
  assert.match(text, /IRO Ruth Adeyemi, since 13 March 2026/)
  assert.match(text, /Social worker Dan Petrov, North/)
})

test('the next duty is said with its reasons, each citing a provision that opens', async () => {
  const body = await openPage('Kofi Lindqvist')
  const text = textOf(body)
  assert.match(text, /Fourth review was due by Wednesday 18 November 2026/)
  assert.match(text, /Overdue since 18 November/)
  assert.match(text, /The third review was held on Monday 18 May 2026\./)
  assert.match(text, /The law says\./)
  const cited = [...body.matchAll(/class="fp-cite" href="([^"]+)"/g)].map(([, href = '']) => href)
  assert.ok(cited.includes(provisionPath('CPPCR 33(2)')))
  const visitor = await ruth()
  for (const href of new Set(cited)) assert.equal((await visitor.get(href)).statusCode, 200, href)
})

test('the what-if box tells what would follow, without saving anything', async () => {
  const text = textOf(await openPage('Tilly Marsh', '?if-day=27&if-month=11&if-year=2026'))
  assert.match(text, /it is the third review , in time, and the next is due by Thursday 27 May 2027 \./)
  const reviews = await site.services.db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', childNamed('Tilly Marsh').id)
    .execute()
  assert.equal(reviews.length, 2)
})

test('the what-if box tells how late a review would be', async () => {
  const text = textOf(await openPage('Kofi Lindqvist', '?if-day=20&if-month=november&if-year=2026'))
  assert.match(text, /it is the fourth review , late by 2 working days, and the next is due by/)
})

test('a date that is none is asked for again, with what was typed', async () => {
  const body = await openPage('Tilly Marsh', '?if-day=31&if-month=2&if-year=2026')
  assert.match(body, /<title>Error: /)
  assert.match(body, /href="#if-day">The date to try must be a real date/)
  assert.match(body, /value="31"/)
})

test('a child who came into care twice has both periods, each with its own reviews', async () => {
  const text = textOf(await openPage('Priya Nair'))
  assert.match(text, /In care for the second time/)
  assert.match(text, /12 Oct 2026 Still in care 1 9 Jan 2023 14 Jun 2024 Went home to parents, as planned 4/)
})

test('the drawn time line says the same as a table', async () => {
  const body = await openPage('Tilly Marsh')
  assert.match(body, /<svg[^>]*fp-timeline/)
  const text = textOf(body.slice(body.indexOf('The time line as a table')))
  assert.match(text, /13 Mar 2026 now In care since Friday 13 March 2026/)
  assert.match(text, /Third, due by 27 November/)
})

test('what the law lets run beside the next review is shown beside it', async () => {
  const text = textOf(await openPage('Beatrix Lowe'))
  assert.match(text, /Also owed/)
  assert.match(text, /Yearly meeting was due by/)
  assert.match(text, /Unconfirmed reading\./)
})

test('where the data end, the page says what would settle it', async () => {
  const text = textOf(await openPage('Chloe Ravenscroft'))
  assert.match(text, /Cannot tell: no data after 31 March 2026/)
  assert.match(text, /What would settle it: the next file of the national return, or a review recorded here/)
})

test('past 18 no review is owed, and the page asks whether care has ended', async () => {
  const text = textOf(await openPage('Tomasz Brandt'))
  assert.match(text, /The 18th birthday has passed, so no review is owed/)
  assert.match(text, /Still recorded as looked after, past the 18th birthday/)
  assert.match(text, /Past 18, care still open/)
})

test('brothers and sisters link to each other', async () => {
  const body = await openPage('Ade Bright')
  assert.ok(body.includes(`href="${pathOf('Sam Bright')}"`))
})

test('the reviews tab lists each review held and owed, with its verdict and what it opens', async () => {
  const body = await openPage('Tilly Marsh', '/reviews')
  const text = textOf(body)
  assert.match(text, /Third review Not held 27 Nov 2026 Due in 5 working days/)
  assert.match(
    text,
    /First review 13 Apr 2026 14 Apr 2026 In time PN1\. Came, and spoke for themselves Recorded here/,
  )
  assert.match(body, /href="\/reviews\/[^"]+"/)
})

test('the tab of decisions says how many are open, and where none is recorded that there are none', async () => {
  assert.match(await openPage('Tilly Marsh'), /Decisions \(\d+ open\)/)
  assert.doesNotMatch(await openPage('Chloe Ravenscroft'), /Decisions \(/)
  assert.match(textOf(await openPage('Chloe Ravenscroft', '/decisions')), /No decision is recorded/)
  assert.match(textOf(await openPage('Tilly Marsh', '/decisions')), /Decision Who By Age How far/)
})

test('opening a record is written down: who, and which child', async () => {
  const visitor = await ruth()
  const { id } = storyChild('two-part review')
  await visitor.get(`/children/${id}`)
  const rows = await site.services.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('actor', '=', visitor.accountId)
    .where('action', '=', 'see-children')
    .execute()
  assert.deepEqual(
    rows.map(({ record_type, record_id }) => [record_type, record_id]),
    [['child', id]],
  )
})

test('whoever may not record a review is not offered it', async () => {
  const { body } = await (await signedInAs(site, 'analyst')).get(pathOf('Tilly Marsh'))
  assert.doesNotMatch(body, /Record a review/)
  assert.match(
    await openPage('Tilly Marsh'),
    /href="\/children\/[^"]+\/reviews\/new"[^>]*>\s*Record a review/,
  )
})

test('a child that is not there is not found, and nothing is written down', async () => {
  const visitor = await ruth()
  assert.equal((await visitor.get('/children/nobody')).statusCode, 404)
  const rows = await site.services.db
    .selectFrom('audit_entry')
    .select('id')
    .where('actor', '=', visitor.accountId)
    .execute()
  assert.equal(rows.length, 0)
})

test('no address on the page holds the child’s name', async () => {
  const body = await openPage('Tilly Marsh')
  const hrefs = [...body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.toLowerCase())
  assert.ok(hrefs.every((href) => !href.includes('tilly') && !href.includes('marsh')))
})

test('beside the next duty stand the arranged review, the papers, and when the child was last seen', async () => {
  const text = textOf(await openPage('Tilly Marsh'))
  assert.match(text, /Review arranged Friday 27 November 2026, 4:45pm/)
  assert.match(text, /Papers \d of \d received/)
  assert.match(text, /Last seen \d+ days ago, on 27 May 2026, at a review/)
})

test('whoever may not read the log of contact is not told when the officer last saw the child', async () => {
  const { body } = await (await signedInAs(site, 'analyst')).get(pathOf('Tilly Marsh'))
  assert.match(textOf(body), /Review arranged/)
  assert.doesNotMatch(textOf(body), /Last seen/)
  assert.doesNotMatch(body, /\/contact"/)
})

test('an event that nobody answered waits on the page until it is answered', async () => {
  const { id } = childNamed('Tilly Marsh')
  const visitor = await ruth()
  const told = {
    id: 'told-of-tilly',
    child_id: id,
    kind: 'missing',
    on_day: '2026-11-18',
    before_day: null,
    says: '',
    told_on: '2026-11-19',
    told_by: visitor.accountId,
    disposition: null,
    disposed_on: null,
    disposed_by: null,
  }
  const { db } = site.services
  await db.insertInto('significant_event').values(told).execute()
  assert.match(
    textOf(await openPage('Tilly Marsh')),
    /Waiting 1 event without an answer told 19 November 2026/,
  )
  await db.deleteFrom('significant_event').where('id', '=', told.id).execute()
  assert.doesNotMatch(textOf(await openPage('Tilly Marsh')), /without an answer/)
})

test('the tabs stand over the pages of contact and voice as well', async () => {
  for (const tab of ['/contact', '/consultations', '/activity', '/record']) {
    const body = await openPage('Tilly Marsh', tab)
    assert.match(body, /aria-label="Parts of the record"/)
    assert.ok(body.includes(`href="${pathOf('Tilly Marsh')}${tab}" aria-current="page"`), tab)
  }
})

test('every way on the tab of the record opens', async () => {
  const visitor = await signedInAs(site, 'manager')
  const { body } = await visitor.get(`${pathOf('Tilly Marsh')}/record`)
  const ways = body.slice(body.indexOf('fp-ways'), body.indexOf('</main>'))
  const hrefs = [...ways.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
  assert.ok(hrefs.length > 10)
  for (const href of hrefs) assert.equal((await visitor.get(href)).statusCode, 200, href)
})
