// What there is to look at in the fictional council: the pages by path, with something to show on each.
import { storyChild } from '../../db/demo/council.ts'
import { transaction } from '../../src/platform/db/index.ts'
import { makeLink } from '../../src/platform/links/index.ts'
import { saveAskedPerson } from './asked-person.ts'
import type { CouncilSite } from './council-site.ts'

/** Where something of a kind is shown: the first of the fictional council, by its child. */
type Shown = { readonly id: string; readonly child_id: string }

export type Subjects = Readonly<
  Record<
    | 'meeting'
    | 'consultation'
    | 'contact'
    | 'check'
    | 'event'
    | 'attended'
    | 'decision'
    | 'dispute'
    | 'finding'
    | 'letter'
    | 'sent'
    | 'unwritten',
    Shown
  >
> & { readonly message: string; readonly asked: string }

/** Finds something of every kind that has a page of its own. */
export async function findSubjects({ services: { db } }: CouncilSite): Promise<Subjects> {
  const first = (
    table:
      | 'contact_entry'
      | 'midway_check'
      | 'significant_event'
      | 'attended_meeting'
      | 'decision'
      | 'finding',
  ) => db.selectFrom(table).select(['id', 'child_id']).orderBy('id').executeTakeFirstOrThrow()
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'child_id'])
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const consultation = await db
    .selectFrom('consultation')
    .select(['id', 'child_id'])
    .where('returned_on', 'is not', null)
    .where('role', '=', 'child')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const letter = await db
    .selectFrom('review_document')
    .select(['review_id as id', 'child_id'])
    .executeTakeFirstOrThrow()
  const unwritten = await db
    .selectFrom('review')
    .select(['id', 'child_id'])
    .where('child_id', '=', storyChild('two-part review').id)
    .where('record', 'is not', null)
    .executeTakeFirstOrThrow()
  const sent = await db
    .selectFrom('distribution')
    .select(['id', 'child_id'])
    .where('withheld_because', 'is', null)
    .executeTakeFirstOrThrow()
  const message = await db.selectFrom('message').select('id').executeTakeFirstOrThrow()
  const { id: asked } = await db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
  return {
    meeting,
    consultation,
    letter,
    unwritten,
    sent,
    message: message.id,
    asked,
    contact: await first('contact_entry'),
    check: await first('midway_check'),
    event: await first('significant_event'),
    attended: await first('attended_meeting'),
    decision: await first('decision'),
    dispute: await findWaiting(db),
    finding: await first('finding'),
  }
}

/** A challenge that waits for an answer, by its child. */
async function findWaiting(db: CouncilSite['services']['db']): Promise<Shown> {
  return await db
    .selectFrom('dispute')
    .innerJoin('dispute_child', 'dispute_child.dispute_id', 'dispute.id')
    .select(['dispute.id', 'child_id'])
    .where('state', '=', 'asked')
    .orderBy('number')
    .executeTakeFirstOrThrow()
}

/** Pages of one child that the manager opens. */
export function childPages(subjects: Subjects): readonly string[] {
  const child = `/children/${storyChild('two-part review').id}`
  const of = ({ child_id, id }: Shown, kind: string): string => `/children/${child_id}/${kind}/${id}`
  const { meeting, consultation, contact, check, event, attended, decision, dispute, finding } = subjects
  const mine = ['', '/allocate', '/notice', '/handover', '/people', '/activity', '/record', '/reviews']
  const forms = ['/meetings/new', '/midway-checks/new', '/events/new', '/attended/new', '/chronologies/new']
  const before = ['/papers', '/papers/care-plan', '/social-worker-talk', '/spoken-to', '/review-pack']
  const voice = ['/consultations', '/consultations/new', '/statements/new', '/own-words']
  const recording = ['', '/people', '/discussion', '/plan', '/check'].map((page) => `/reviews/new${page}`)
  const follow = ['/contact', '/decisions', '/between-reviews', '/events', '/challenges', '/challenges/new']
  return [
    ...[...mine, ...forms, ...before, ...voice, ...recording, ...follow].map((path) => `${child}${path}`),
    `${child}?if-day=3&if-month=12&if-year=2026`,
    `/children/${storyChild('adoption').id}`,
    of(meeting, 'meetings'),
    ...['rearrange', 'cancel', 'adjourn', 'invite', 'wishes', 'policy'].map(
      (doing) => `${of(meeting, 'meetings')}/${doing}`,
    ),
    of(consultation, 'consultations'),
    of(contact, 'contact'),
    of(check, 'midway-checks'),
    of(event, 'events'),
    `${of(event, 'events')}/answer`,
    of(attended, 'attended'),
    of(decision, 'decisions'),
    of(finding, 'findings'),
    ...['', '/note', '/climb', '/close', `/child?of=${dispute.child_id}`].map(
      (page) => `${of(dispute, 'challenges')}${page}`,
    ),
  ]
}

/** Pages of what was recorded of reviews, and of the whole service. */
export function otherPages({ letter, unwritten, message }: Subjects): readonly string[] {
  const below = (path: string, pages: readonly string[]) => pages.map((page) => `${path}${page}`)
  const documents = ['/letter/read', '/adult-record/read', '/sending']
  return [
    ...below(`/reviews/${letter.id}`, ['', '/correct', '/record', ...documents]),
    ...below(`/reviews/${unwritten.id}`, ['/record', '/letter', '/letter/sign']),
    ...below('/today', ['', '?who=all']),
    ...below('/children', ['', '?q=nobody-of-this-name']),
    ...below('/notices', ['', '/new?q=nobody']),
    '/officer-teams',
    ...below('/data-quality', ['', '?group=rule', '/exits']),
    '/meetings',
    '/my-calendar',
    '/midway-checks',
    '/significant-events',
    '/events-to-tell',
    '/moves',
    '/decisions',
    ...below('/record-templates', ['', '/letter']),
    ...below('/local-rules', ['', '/contact-days']),
    ...below('/review-policy', ['', '/new', '/1', '/1/plain']),
    ...below('/mail', ['', `/${message}`]),
    ...below('/figures', ['', '/reviews-on-time', '/reviews-on-time/list']),
    ...below('/benchmark', ['', '/files', '/about', '/authorities/E06999001']),
    ...below('/imports', ['', '/reviews']),
    '/caseload/what-if?change=leaves_2026-12-01_officer-fosu&change=posts_2026-12-01_1_2',
    ...below('/reallocations/new', ['', '?officer=officer-fosu']),
    '/bank-holidays',
    '/law/cppcr-33-1',
    '/parts',
  ]
}

/** A challenge as a link to answer it names it: with the step at which its stage was reached. */
async function asLinked(db: CouncilSite['services']['db'], { id, child_id }: Shown): Promise<Shown> {
  const find = db.selectFrom('dispute').select('stage_step').where('id', '=', id)
  const { stage_step } = await find.executeTakeFirstOrThrow()
  return { id: `${id}:${stage_step}`, child_id }
}

/** Pages that open with a link and no account. */
export async function linkPages(
  { services: { db } }: CouncilSite,
  subjects: Subjects,
): Promise<readonly string[]> {
  const expiresAt = new Date(Date.now() + 86_400_000)
  const link = async (purpose: string, { id, child_id: childId }: Shown) =>
    await transaction(db, (trx) => makeLink(trx, { purpose, subject: id, expiresAt, childId }))
  const answer = await link('decision', subjects.decision)
  const challenge = await link('dispute-answer', await asLinked(db, subjects.dispute))
  const read = await link('read-record', subjects.sent)
  await db.updateTable('distribution').set('link_id', read.id).where('id', '=', subjects.sent.id).execute()
  const { path } = await saveAskedPerson(db, {
    childId: subjects.consultation.child_id,
    askedBy: subjects.asked,
    form: 'age-8-11',
  })
  return [
    '/sign-in',
    ...['', '/1', '/4', '/check', '/stopped'].map((step) => `${path}${step}`),
    `/answer/${answer.token}`,
    `/challenge-answer/${challenge.token}`,
    `/read/${read.token}`,
  ]
}
