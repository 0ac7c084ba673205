// A council small enough to hold in the head: for each role somebody who stands in every relation that the role can
// have to one child, another child nobody of them has to do with, and one like the first whose record is restricted.
import { saveAllocations } from '../../src/features/allocations/index.ts'
import { bumpFactsVersion, saveFacts, saveInTeam, saveNames } from '../../src/features/children/index.ts'
import { rebuildObligations } from '../../src/features/reviews/index.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { type Db, type Trx, transaction } from '../../src/platform/db/index.ts'
import { type Role, roles } from '../../src/platform/identity/index.ts'
import { queueMessage } from '../../src/platform/outbox/index.ts'
import type { Relation } from '../../src/platform/web/access-row.ts'
import { saveLoad } from './grid-load.ts'
import { betweenParams, gridMoved, saveBetween } from './grid-between.ts'
import { besideParams, saveBeside } from './grid-beside.ts'
import { raiseDispute } from './grid-disputes.ts'
import { arrangeReview, askOnPaper, sendPaper, startRequest } from './grid-asking.ts'
import { signWholeChronology } from './grid-chronology.ts'
import { recordByPages } from './held-review-form.ts'
import { aCarePeriod, aSourcedChild } from './sourced-child.ts'
import { signedInAs, type TestServer, type Visitor } from './test-server.ts'

/** How a child stands to those who ask: theirs, somebody else's, theirs but for a restriction, or not there at all. */
export const STANDINGS = ['own', 'other', 'restricted', 'absent'] as const
export type Standing = (typeof STANDINGS)[number]

export type GridChild = {
  readonly id: string
  /** Nobody else's in this database, so that finding it in a page tells whom the page names. */
  readonly givenName: string
  readonly familyName: string
  readonly identifier: string
}

type Known = Exclude<Standing, 'absent'>

const CHILDREN: Readonly<Record<Known, GridChild>> = {
  // As somebody would write it who hopes that a spreadsheet reckons it out.
  own: { id: 'grid-own', givenName: '=Esther', familyName: '@Reachwell', identifier: '770001' },
  other: { id: 'grid-else', givenName: 'Quillon', familyName: 'Farthingale', identifier: '770002' },
  restricted: { id: 'grid-shut', givenName: 'Zebedee', familyName: 'Hushwick', identifier: '770003' },
}

/** What the person of each role is to the child who is theirs; the restricted child is theirs in the same way. */
export const RELATIONS_HAD: Readonly<Record<Role, readonly Relation[]>> = {
  iro: ['allocated', 'same-team'],
  manager: ['same-team', 'managing'],
  'business-support': [],
  'fostering-iro': ['allocated'],
  'social-worker': ['allocated', 'same-team'],
  'team-manager': ['same-team', 'managing'],
  'senior-manager': ['managing'],
  advocate: ['allocated'],
  analyst: [],
  auditor: [],
  administrator: [],
}

const POSTS: Readonly<Partial<Record<Role, readonly [kind: string, team: string | null]>>> = {
  iro: ['iro', 'grid-reviewing'],
  manager: ['iro-manager', 'grid-reviewing'],
  'business-support': ['business-support', null],
  'fostering-iro': ['fostering-iro', null],
  'social-worker': ['social-worker', 'grid-near'],
  'team-manager': ['team-manager', 'grid-near'],
  'senior-manager': ['director', 'grid-whole'],
  advocate: ['advocate', null],
}

const WORKERS = { 'social-worker': 'social-worker', advocate: 'advocate', 'fostering-iro': 'fostering-iro' }

const SINCE = '2026-10-28'
const REVIEW_HELD = '2026-11-17'

export type GridWorld = {
  readonly visitors: ReadonlyMap<Role, Visitor>
  readonly children: Readonly<Record<Known, GridChild>>
  /** What stands in an address for a child of each standing, by the parameter's name. */
  readonly params: Readonly<Record<Standing, Readonly<Record<string, string>>>>
  /** What stands in an address that is about no child. */
  readonly ofService: Readonly<Record<string, string>>
}

/** Puts the small council into an empty database and signs everybody in. */
export async function makeGridWorld(site: TestServer): Promise<GridWorld> {
  const { db } = site.services
  await transaction(db, saveStaff)
  await transaction(db, saveChildren)
  await transaction(db, (trx) => saveLoad(trx, Object.values(CHILDREN)))
  const visitors = new Map<Role, Visitor>()
  for (const role of roles) {
    visitors.set(
      role,
      await signedInAs(site, { name: `Grid ${role}`, roles: [role], personId: personOf(role) }),
    )
  }
  const params = await recordReviews(await signedInAs(site, 'manager'), site)
  await restrict(db)
  const manager = visitors.get('manager')?.accountId ?? ''
  const ofService = { dispute: await raiseDispute(site, null, manager) }
  return { visitors, children: CHILDREN, params, ofService }
}

const personOf = (role: Role) => `grid-person-${role}`

async function saveStaff(trx: Trx): Promise<void> {
  await trx
    .insertInto('team')
    .values([
      { id: 'grid-reviewing', name: 'Grid reviewing', kind: 'reviewing' },
      { id: 'grid-whole', name: 'Grid whole', kind: 'social-work' },
      { id: 'grid-near', name: 'Grid near', kind: 'social-work', within_team_id: 'grid-whole' },
      { id: 'grid-far', name: 'Grid far', kind: 'social-work' },
      { id: 'grid-reviewing-far', name: 'Grid reviewing far', kind: 'reviewing' },
    ])
    .execute()
  const people = [...roles.map(personOf), 'grid-person-far']
  await trx
    .insertInto('person')
    .values(people.map((id) => ({ id, name: id, sort_name: id })))
    .execute()
  const posts = roles.flatMap((role) => {
    const post = POSTS[role]
    return post ? [{ person_id: personOf(role), kind: post[0], team_id: post[1] }] : []
  })
  await trx
    .insertInto('post')
    .values(
      [...posts, { person_id: 'grid-person-far', kind: 'iro', team_id: 'grid-reviewing-far' }].map(
        (post) => ({
          ...post,
          id: `post-${post.person_id}`,
          from_day: SINCE,
        }),
      ),
    )
    .execute()
}

async function saveChildren(trx: Trx): Promise<void> {
  const all = Object.values(CHILDREN)
  const from = isoDay(SINCE)
  const ids = await saveFacts(
    trx,
    all.map(({ id, identifier }) =>
      aSourcedChild(
        id,
        [aCarePeriod(SINCE, { moves: [{ on: isoDay(gridMoved(id)), from: 'U1', to: 'U6' }] })],
        { identifier },
      ),
    ),
  )
  await saveNames(
    trx,
    all.map((child) => ({ ...child, siblingGroup: null })),
  )
  const isFar = (id: string) => id === CHILDREN.other.id
  await saveAllocations(
    trx,
    ids.map((childId) => ({
      childId,
      officerId: isFar(childId) ? 'grid-person-far' : personOf('iro'),
      from,
      to: null,
    })),
  )
  await saveInTeam(
    trx,
    ids.map((childId) => ({ childId, teamId: isFar(childId) ? 'grid-far' : 'grid-near', from, to: null })),
  )
  const near = ids.filter((id) => !isFar(id))
  const workers = Object.entries(WORKERS).flatMap(([role, does]) =>
    near.map((child_id) => ({
      id: `${child_id}-${role}`,
      child_id,
      person_id: `grid-person-${role}`,
      does,
      from_day: SINCE,
    })),
  )
  await trx.insertInto('child_worker').values(workers).execute()
  await rebuildObligations(trx, ids)
  await bumpFactsVersion(trx)
}

async function recordReviews(manager: Visitor, site: TestServer): Promise<GridWorld['params']> {
  const { db } = site.services
  const paramsOf = async ({ id }: GridChild) => ({
    child: id,
    ...betweenParams(id),
    ...besideParams(id),
    review: await recordByPages(manager, id, REVIEW_HELD),
    decision: await findDecisionOf(db, id),
    request: await startRequest(manager, id),
    consultation: await askOnPaper(manager, id),
    file: await sendPaper(manager, db, id),
    meeting: await arrangeReview(manager, id),
    chronology: await signWholeChronology(manager, id),
    message: await writeAbout(db, id),
    dispute: await raiseDispute(site, id, manager.accountId),
  })
  for (const { id } of Object.values(CHILDREN)) {
    await saveBetween(db, id, manager.accountId)
    await saveBeside(db, id, manager.accountId)
  }
  return {
    own: await paramsOf(CHILDREN.own),
    other: await paramsOf(CHILDREN.other),
    restricted: await paramsOf(CHILDREN.restricted),
    absent: {
      ...betweenParams('grid-gone'),
      ...besideParams('grid-gone'),
      child: 'grid-gone',
      review: 'grid-gone',
      request: 'grid-gone',
      decision: 'grid-gone',
      consultation: 'grid-gone',
      file: 'grid-gone',
      meeting: 'grid-gone',
      chronology: 'grid-gone',
      message: 'grid-gone',
      dispute: 'grid-gone',
    },
  }
}

const writeAbout = (db: Db, childId: string): Promise<string> =>
  transaction(db, (trx) =>
    queueMessage(trx, { kind: 'invitation', to: 'grid@example.org', subject: 'Review', text: '', childId }),
  )

/** The decision of the review that was just recorded. */
async function findDecisionOf(db: Db, childId: string): Promise<string> {
  const row = await db.selectFrom('decision').select('id').where('child_id', '=', childId).executeTakeFirst()
  return row?.id ?? ''
}

async function restrict(db: Db): Promise<void> {
  await db.updateTable('child').set({ restricted: true }).where('id', '=', CHILDREN.restricted.id).execute()
}
