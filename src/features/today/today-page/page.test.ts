import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEMO_TODAY, OFFICERS } from '../../../../db/demo/people.ts'
import { withDemonstration } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'

const site = await startTestServer({ today: DEMO_TODAY, database: await withDemonstration() })

const ruth = () => signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: OFFICERS.ruth.id })
const manager = () => signedInAs(site, 'manager')

const textOf = (html: string): string =>
  html
    .replace(/<span class="govuk-visually-hidden">.*?<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const hrefOf = (escaped: string): string => escaped.replaceAll('&amp;', '&')

/** The count a list says it has, and the rows it really has over all its pages. */
async function countList(visitor: Visitor, url: string) {
  const shown = await visitor.get(url)
  assert.equal(shown.statusCode, 200, url)
  const said = /fp-list__summary"><span>([\d,]+) /.exec(shown.body)?.[1] ?? ''
  const csv = /href="([^"]*)" download/.exec(shown.body)?.[1]
  if (csv === undefined) return { said: Number(said), rows: 0 }
  const file = await visitor.get(hrefOf(csv))
  return { said: Number(said.replace(',', '')), rows: file.body.trimEnd().split('\r\n').length - 1 }
}

/** Every number of a page that opens a list: `3`, `See all 3`, `Show all 44`, `50 children`. */
function numbersOf(body: string): readonly { readonly number: number; readonly href: string }[] {
  const main = body.slice(body.indexOf('<main'))
  const links = main.matchAll(
    /<a class="govuk-link"[^>]* href="([^"]+)">(?:See all |Show all )?([\d,]+)(?= children|<)/g,
  )
  return [...links].map(([, href = '', number = '']) => ({
    number: Number(number.replace(',', '')),
    href: hrefOf(href),
  }))
}

async function assertNumbersOpenTheirLists(visitor: Visitor, url: string): Promise<number> {
  const { body } = await visitor.get(url)
  const numbers = numbersOf(body)
  for (const { number, href } of numbers) {
    // So many files in so short a time would be held back.
    await site.services.db.deleteFrom('request_pace').execute()
    assert.deepEqual(await countList(visitor, href), { said: number, rows: number }, href)
  }
  return numbers.length
}

test('an officer sees a sentence, their overdue reviews and what is due, each with one action', async () => {
  const { body, statusCode } = await (await ruth()).get('/today')
  assert.equal(statusCode, 200)
  assert.match(textOf(body), /Friday 20 November 2026/)
  assert.match(
    textOf(body),
    /(One review is|\w+ reviews are) overdue\. \w+ other things are late\. \w+ are due this week\. You have \d+ children in care\./,
  )
  assert.match(
    textOf(body),
    /Kofi Lindqvist Fourth review not held .*?Overdue since 18 November with you · law Record it/,
  )
  assert.match(
    textOf(body),
    /Beatrix Lowe Yearly meeting not held .*?Guidance: \d+ days over with you · guidance/,
  )
  assert.match(textOf(body), /Jordan Vale First review Not arranged\. Due today with you · law Arrange it/)
  assert.doesNotMatch(body, /Unallocated<|By IRO/)
})

test('what comes around reviews stands in the same groups, what the law asks for first', async () => {
  const { body } = await (await ruth()).get('/today?format=csv')
  assert.match(body, /\nOverdue,[^\n]+,Last seen \d+ days ago,[\d-]+,Our target: over,Ruth Adeyemi/)
  assert.match(body, /,Moved on [^,]+: review or not\?,[\d-]+,Our target/)
  assert.match(body, /\n(Overdue|This week),[^\n]+,Mid-way check,[\d-]+,Our target/)
  const { body: all } = await (await manager()).get('/today?format=csv')
  assert.match(all, /,(Decisions|Record) of the review not [^,]+,[\d-]+,/)
  assert.match(all, /\nWaiting for someone else,[^\n]+,Care plan not updated after the review,/)
  assert.match(body, /\nWaiting for someone else,[^\n]+ not done[^\n]+,Overdue since /)
  assert.ok(body.indexOf('Fourth review not held') < body.indexOf('Our target: over'))
})

test('a manager sees the work of each officer, and every number opens a list of as many rows', async () => {
  const visitor = await manager()
  const { body } = await visitor.get('/today')
  assert.match(textOf(body), /By IRO/)
  for (const { name, leftOn } of Object.values(OFFICERS)) {
    if (leftOn === null) assert.match(body, new RegExp(name))
  }
  assert.ok((await assertNumbersOpenTheirLists(visitor, '/today')) > 30)
})

test('every number on every officer’s Today opens a list of as many rows', async () => {
  const visitor = await manager()
  for (const { id } of Object.values(OFFICERS)) {
    await assertNumbersOpenTheirLists(visitor, `/today?who=officer:${id}`)
  }
})

test('every number on a team’s Today, and of one kind of review, opens a list of as many rows', async () => {
  const visitor = await manager()
  assert.ok((await assertNumbersOpenTheirLists(visitor, '/today?who=team:team-north')) > 5)
  assert.ok((await assertNumbersOpenTheirLists(visitor, '/today?what=yearly')) > 3)
  await assertNumbersOpenTheirLists(visitor, '/today?who=nobody')
})

test('the officers’ numbers add up to those of the service', async () => {
  const { body } = await (await manager()).get('/today')
  const table = body.slice(body.indexOf('Work by IRO'), body.indexOf('</table>', body.indexOf('Work by IRO')))
  const rows = [...table.matchAll(/<tr class="fp-table__row[^"]*">(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      Number(textOf(cell).replace(/\D/g, '')),
    ),
  )
  const total = rows.at(-1) ?? []
  assert.equal(total.length, 6)
  for (const [column, number] of total.entries()) {
    const sum = rows.slice(0, -1).reduce((all, row) => all + (row[column] ?? 0), 0)
    assert.equal(sum, number)
  }
})

test('the CSV of a group holds what the list shows, row for row', async () => {
  const visitor = await manager()
  const { body } = await visitor.get('/today?group=overdue&sort=child')
  const csv = await visitor.get('/today?group=overdue&sort=child&format=csv')
  assert.match(String(csv.headers['content-disposition']), /overdue\.csv/)
  const names = [...body.matchAll(/fp-table__name"><a class="govuk-link" href="[^"]+">([^<]+)/g)].map(
    ([, name]) => name,
  )
  const lines = csv.body.replace('\uFEFF', '').trimEnd().split('\r\n')
  assert.equal(lines[0], 'Child,Number,What,Due,Standing,IRO,Team')
  assert.deepEqual(
    lines.slice(1, 51).map((line) => line.split(',')[0]),
    names,
  )
  assert.ok(names.length > 5)
})

test('the CSV of Today as a whole says the group of each row', async () => {
  const { body } = await (await ruth()).get('/today?format=csv')
  const lines = body.replace('\uFEFF', '').trimEnd().split('\r\n')
  assert.equal(lines[0], 'Group,Child,Number,What,Due,Standing,IRO,Team')
  const groups = new Set(lines.slice(1).map((line) => line.split(',')[0]))
  assert.deepEqual(
    [...groups],
    ['Overdue', 'This week', 'Next 20 working days', 'Waiting for someone else', 'Cannot tell'],
  )
})

test('what cannot be told says what would settle it, and opens its list', async () => {
  const { body } = await (await ruth()).get('/today')
  assert.match(textOf(body), /Reviews after 31 March 2026 are not in the data/)
  assert.match(textOf(body), /Load the next file, or record here what was held/)
})

test('filters stay in the address of sorting, of pages and of the CSV', async () => {
  const { body } = await (await manager()).get('/today?who=team:team-north&group=soon&what=looked-after')
  for (const link of [/sort=child/, /format=csv/]) {
    const href = [...body.matchAll(/href="(\/today[^"]+)"/g)]
      .map(([, one = '']) => hrefOf(one))
      .find((one) => link.test(one))
    assert.ok(
      href?.includes('who=team%3Ateam-north') &&
        href.includes('what=looked-after') &&
        href.includes('group=soon'),
    )
  }
})

test('people past 18 who are still open are counted in a line, not in the work', async () => {
  const visitor = await manager()
  const { body } = await visitor.get('/today')
  assert.match(textOf(body), /2 young people are past 18 and still recorded as in care/)
  assert.deepEqual(await countList(visitor, '/children?care=past-18'), { said: 2, rows: 2 })
})

test('a group with nothing in it says so in one line', async () => {
  const { body } = await (await manager()).get(`/today?who=officer:${OFFICERS.iris.id}`)
  assert.match(textOf(body), /Nothing is overdue and nothing is due this week/)
  assert.match(textOf(body), /Overdue 0 Nothing is overdue\./)
})

test('an officer or team that is not there is not found', async () => {
  const visitor = await manager()
  assert.equal((await visitor.get('/today?who=officer:nobody-at-all')).statusCode, 404)
  assert.equal((await visitor.get('/today?who=team:none')).statusCode, 404)
})

test('no address on the page holds a name', async () => {
  const { body } = await (await ruth()).get('/today')
  const hrefs = [...body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.toLowerCase())
  assert.ok(hrefs.every((href) => !href.includes('lindqvist') && !href.includes('kofi')))
})

test('an administrator does not see the work', async () => {
  assert.equal((await (await signedInAs(site, 'administrator')).get('/today')).statusCode, 403)
})
