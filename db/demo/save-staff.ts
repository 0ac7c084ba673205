import { toIsoDate } from '../../src/kit/dates/index.ts'
import { toSortName } from '../../src/features/people/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { OFFICERS, REVIEWING_TEAM, TEAMS } from './people.ts'
import { ABSENCES, IRO_MANAGER, OFFICER_POSTS, SERVICES, STAFF } from './staff.ts'

/** Writes who works at the council, in which teams and posts, under whom, and who is away. Twice is as once. */
export async function saveStaff(trx: Trx): Promise<void> {
  await savePeople(trx)
  await saveTeams(trx)
  const posts = [...OFFICER_POSTS.map(toOfficerPost), ...STAFF.map(toPost)]
  await trx
    .insertInto('post')
    .values(posts)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('line_management')
    .values(lines())
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('absence')
    .values([...ABSENCES])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function savePeople(trx: Trx): Promise<void> {
  const officers = Object.values(OFFICERS).map(({ id, name, leftOn }) => ({
    id,
    name,
    left_on: leftOn === null ? null : toIsoDate(leftOn),
  }))
  const people = [...officers, ...STAFF.map(({ id, name }) => ({ id, name, left_on: null }))]
  await trx
    .insertInto('person')
    .values(people.map((one) => ({ ...one, sort_name: toSortName(one.name), email: toEmail(one.name) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

// A domain that nobody can have.
const toEmail = (name: string): string => `${name.toLowerCase().replace(/\s+/g, '.')}@council.example`

async function saveTeams(trx: Trx): Promise<void> {
  const { socialCare, quality } = SERVICES
  const kindOf = (id: string) => (id === TEAMS.leavingCare.id ? 'leaving-care' : 'social-work')
  await trx
    .insertInto('team')
    .values([
      { ...socialCare, kind: 'other', within_team_id: null },
      { ...quality, kind: 'other', within_team_id: null },
      { ...REVIEWING_TEAM, kind: 'reviewing', within_team_id: quality.id },
      ...Object.values(TEAMS).map(({ id, name }) => ({
        id,
        name,
        kind: kindOf(id),
        within_team_id: socialCare.id,
      })),
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const toOfficerPost = ({ personId, from, to }: (typeof OFFICER_POSTS)[number]) => ({
  id: `post-${personId}`,
  person_id: personId,
  kind: 'iro',
  team_id: REVIEWING_TEAM.id,
  controls_resources: false,
  from_day: from,
  to_day: to,
})

const toPost = ({ id, post }: (typeof STAFF)[number]) => ({
  id: `post-${id}`,
  person_id: id,
  kind: post.kind,
  team_id: post.teamId,
  controls_resources: post.controlsResources,
  from_day: post.from,
  to_day: null,
})

function lines() {
  const officers = OFFICER_POSTS.map(({ personId, from, to }) => ({
    person_id: personId,
    manager_id: IRO_MANAGER.id,
    from_day: from < '2019-04-01' ? '2019-04-01' : from,
    to_day: to,
  }))
  const others = STAFF.flatMap(({ id, managerId, post }) =>
    managerId === null ? [] : [{ person_id: id, manager_id: managerId, from_day: post.from, to_day: null }],
  )
  return [...officers, ...others].map((line) => ({ id: `line-${line.person_id}`, ...line }))
}
