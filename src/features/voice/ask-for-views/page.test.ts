import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { formOf, signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listConsultationsBetween, listConsultationsOf } from '../index.ts'

const site = await startTestServer({
  today: isoDay('2026-11-20'),
  environment: { PUBLIC_ADDRESS: 'https://reviews.example.gov.uk' },
})
const { db } = site.services
const LIST = '/children/tilly/consultations'
const MEETING = 'meeting-1'

before(async () => {
  await saveSmallAuthority(db)
  await db
    .insertInto('meeting')
    .values({
      id: MEETING,
      child_id: 'tilly',
      on_day: '2026-12-10',
      starts_at: '15:30',
      minutes: 60,
      officer_id: 'ruth',
      format: 'in-person',
      place: 'School',
      state: 'arranged',
      sequence: 0,
    })
    .execute()
  await db
    .insertInto('invited')
    .values(
      [
        { id: 'i1', name: 'Jo Marsh', role: 'parent', email: 'jo@example.org' },
        { id: 'i2', name: 'Mx Lee', role: 'school', email: null },
        { id: 'i3', name: 'Pat Boss', role: 'team-manager', email: 'pat@example.org' },
      ].map((one) => ({ ...one, meeting_id: MEETING, invited_at: new Date(), ended_at: null })),
    )
    .execute()
})

const fields = {
  role: 'school',
  label: 'class teacher',
  way: 'email',
  form: '',
  language: 'en',
  email: 'lee@example.org',
}
const messages = () =>
  db.selectFrom('message').selectAll().where('kind', '=', 'consultation').orderBy('made_at').execute()
const linkIn = (text: string): string => /\/have-your-say\/[\w-]+/.exec(text)?.[0] ?? ''
const open = (url: string) => site.server.inject({ method: 'GET', url, headers: { host: 'localhost' } })
const send = (url: string) =>
  site.server.inject({ method: 'POST', url: `${url}/check`, ...formOf({ go: 'send' }) })

test('the form is filled in for whoever is invited, and says for which review', async () => {
  const manager = await signedInAs(site, 'manager')
  const list = textOf((await manager.get(LIST)).body)
  assert.match(list, /Thursday 10 December 2026.*Nobody has been asked yet.*Parent: Jo Marsh.*School: Mx Lee/)
  assert.doesNotMatch(list, /Pat Boss/)
  const form = (await manager.get(`${LIST}/new?invited=i1`)).body
  assert.match(form, /value="parent" checked/)
  assert.match(form, /value="jo@example.org"/)
})

test('an e-mail waits with a link and no name, and the link opens the questions', async () => {
  const manager = await signedInAs(site, 'manager')
  const asked = await manager.post(LIST, fields)
  assert.equal(asked.statusCode, 303)
  const [message] = await messages()
  assert.equal(message?.to_address, 'lee@example.org')
  assert.doesNotMatch(`${message?.subject} ${message?.body}`, /Tilly|Marsh/)
  assert.match(message?.body ?? '', /https:\/\/reviews\.example\.gov\.uk\/have-your-say\//)
  assert.equal((await open(`${linkIn(message?.body ?? '')}/1`)).statusCode, 200)
  const shown = textOf((await manager.get(String(asked.headers.location))).body)
  assert.match(shown, /School: class teacher.*Returned|Not returned yet/)
  const audit = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_type', '=', 'consultation')
    .execute()
  assert.deepEqual(audit, [{ action: 'ask-view' }])
})

test('somebody is not asked twice for one review, and what was typed stays', async () => {
  const manager = await signedInAs(site, 'manager')
  const again = await manager.post(LIST, fields)
  assert.equal(again.statusCode, 422)
  assert.match(textOf(again.body), /This person was asked for this review already/)
  assert.match(again.body, /value="lee@example.org"/)
})

test('all who are invited and have an address are asked at once, once', async () => {
  const support = await signedInAs(site, 'business-support')
  for (const _ of [1, 2]) assert.equal((await support.post(`${LIST}/ask-invited`)).statusCode, 303)
  assert.deepEqual((await messages()).map(({ to_address }) => to_address).toSorted(), [
    'jo@example.org',
    'lee@example.org',
  ])
})

test('a link to copy is shown once, opens, and what it sends is shown to staff with who was not answered', async () => {
  const manager = await signedInAs(site, 'manager')
  const asked = await manager.post(LIST, {
    ...fields,
    role: 'child',
    form: 'age-8-11',
    label: '',
    way: 'link',
  })
  assert.equal(asked.statusCode, 200)
  const link = linkIn(asked.body)
  const mark = /name="mark" value="([^"]*)"/.exec((await open(`${link}/5`)).body)?.[1] ?? ''
  await site.server.inject({
    method: 'POST',
    url: `${link}/5`,
    ...formOf({ good: 'Swimming club', mark, go: 'talk' }),
  })
  await send(link)
  const list = textOf((await manager.get(LIST)).body)
  assert.match(list, /1 of 3 forms returned/)
  assert.match(list, /The child .*Returned 20 Nov 2026, would rather talk/)
  const [child] = (await listConsultationsOf(db, 'tilly', isoDay('2026-12-10'))).filter(
    ({ role }) => role === 'child',
  )
  assert.deepEqual(
    child?.answers.map(({ said }) => said),
    ['Swimming club'],
  )
  const shown = textOf((await manager.get(`${LIST}/${child?.id}`)).body)
  assert.match(shown, /They would rather talk.*What is going well\? Swimming club/)
})

test('another link leaves the first open until an answer is sent, and then neither opens', async () => {
  const manager = await signedInAs(site, 'manager')
  const first = linkIn((await manager.post(LIST, { ...fields, role: 'carer', label: '', way: 'link' })).body)
  const [carer] = (await listConsultationsOf(db, 'tilly', isoDay('2026-12-10'))).filter(
    ({ role }) => role === 'carer',
  )
  const second = linkIn((await manager.post(`${LIST}/${carer?.id}/link`, { way: 'link' })).body)
  assert.notEqual(second, first)
  assert.equal((await open(`${first}/1`)).statusCode, 200)
  await send(second)
  for (const link of [first, second]) assert.match(textOf((await open(link)).body), /This form has been sent/)
})

test('a button pressed twice e-mails one more link', async () => {
  const manager = await signedInAs(site, 'manager')
  const email = 'guardian@court.example'
  await manager.post(LIST, { ...fields, role: 'guardian', label: '', way: 'email', email })
  const asked = await listConsultationsOf(db, 'tilly', isoDay('2026-12-10'))
  const guardian = asked.find(({ role }) => role === 'guardian')
  assert.ok(guardian)
  const path = `${LIST}/${guardian.id}`
  assert.match((await manager.get(path)).body, /name="version" value="1"/)
  const pressed = { way: 'email', version: '1' }
  await Promise.all([1, 2, 3].map(() => manager.post(`${path}/link`, pressed)))
  const mails = await db.selectFrom('message').select('id').where('to_address', '=', email).execute()
  assert.equal(mails.length, 2, 'the first, and one more')
  await manager.post(`${path}/withdraw`)
})

test('a question that is taken back opens nothing and counts no more', async () => {
  const manager = await signedInAs(site, 'manager')
  const link = linkIn(
    (await manager.post(LIST, { ...fields, role: 'health', label: 'nurse', way: 'link' })).body,
  )
  const asked = await listConsultationsOf(db, 'tilly', isoDay('2026-12-10'))
  const nurse = asked.find(({ label }) => label === 'nurse')
  await manager.post(`${LIST}/${nurse?.id}/withdraw`)
  assert.equal((await open(link)).statusCode, 410)
  assert.match(textOf((await manager.get(LIST)).body), /Health: nurse .*Taken back 20 Nov 2026/)
  const counted = await listConsultationsBetween(db, { from: isoDay('2026-12-10'), to: isoDay('2026-12-10') })
  assert.deepEqual(
    counted.map(({ role, returnedOn }) => `${role} ${returnedOn === null ? 'not back' : 'back'}`).toSorted(),
    ['carer back', 'child back', 'parent not back', 'school not back'],
  )
})

test('a review that is moved takes along who was asked', async () => {
  await db.updateTable('meeting').set({ on_day: '2026-12-17' }).where('id', '=', MEETING).execute()
  assert.deepEqual(await listConsultationsOf(db, 'tilly', isoDay('2026-12-10')), [])
  assert.equal((await listConsultationsOf(db, 'tilly', isoDay('2026-12-17'))).length, 4)
})

test('questions on paper have no name, and answers from paper are typed in once', async () => {
  const manager = await signedInAs(site, 'manager')
  const path = String(
    (await manager.post(LIST, { ...fields, role: 'other', label: 'aunt', way: 'paper' })).headers.location,
  )
  const paper = /<main[^]*<\/main>/.exec((await manager.get(`${path}/paper`)).body)?.[0] ?? ''
  assert.match(textOf(paper), /What is working well\?/)
  assert.doesNotMatch(textOf(paper), /Tilly|Marsh/)
  const empty = await manager.post(`${path}/answers`, { how: 'paper' })
  assert.equal(empty.statusCode, 400)
  assert.match(textOf(empty.body), /Enter at least one answer/)
  assert.equal((await manager.post(`${path}/answers`, { how: 'paper', good: 'She bakes' })).statusCode, 303)
  const late = await manager.post(`${path}/answers`, { how: 'paper', good: 'Another' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, />Another<\/textarea>/)
  assert.match(textOf((await manager.get(path)).body), /On paper, typed by Ruth Adeyemi.*She bakes/)
})

test('an empty form says what to choose', async () => {
  const manager = await signedInAs(site, 'manager')
  const { statusCode, body } = await manager.post(LIST, { language: 'xx', way: 'email', email: 'no address' })
  assert.equal(statusCode, 400)
  assert.match(
    textOf(body),
    /Choose who is asked Enter an e-mail address, like name@example.com Choose a language/,
  )
})

test('a social worker may note what the child said, and see the answers, but not ask', async () => {
  const worker = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.post(LIST, fields)).statusCode, 403)
  const noted = await worker.post('/children/tilly/statements/new', {
    'on-day': '18',
    'on-month': '11',
    'on-year': '2026',
    medium: 'app',
    words: 'I want to see Nan more',
  })
  assert.equal(noted.statusCode, 303)
  assert.match(
    textOf((await worker.get(LIST)).body),
    /I want to see Nan more An app, 18 Nov 2026\. Noted by Dan Petrov\./,
  )
  const empty = await worker.post('/children/tilly/statements/new', {})
  assert.match(
    textOf(empty.body),
    /Enter the day the child said it.*Choose how the child said it Enter what the child said/,
  )
})
