import { saveAllocations } from '../../src/features/allocations/index.ts'
import { saveFacts, saveNames } from '../../src/features/children/index.ts'
import { type IsoDate, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { newId } from '../../src/kit/ids.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'
import { aCarePeriod, aSourcedChild } from './sourced-child.ts'
import { WHOLE } from './staff-factory.ts'

/** The authority of staff-factory.ts in a database, with Tilly Marsh, in care since 2 March 2026, whom Ruth holds. */
export async function saveSmallAuthority(db: Db): Promise<void> {
  const { people, teams, posts, lines } = WHOLE
  await db
    .insertInto('person')
    .values(people.map(({ id, name }) => ({ id, name, sort_name: name.toLowerCase() })))
    .execute()
  await db
    .insertInto('team')
    .values(teams.map(({ id, name }) => ({ id, name })))
    .execute()
  for (const { id, within } of teams) {
    await db.updateTable('team').set({ within_team_id: within }).where('id', '=', id).execute()
  }
  await db
    .insertInto('post')
    .values(
      posts.map(({ person, kind, team, controlsResources, from }) => ({
        id: newId(),
        person_id: person,
        kind,
        team_id: team,
        controls_resources: controlsResources,
        from_day: toIsoDate(from),
      })),
    )
    .execute()
  for (const { person, manager, from } of lines) await saveLine(db, person, manager, toIsoDate(from))
  await saveChild(db, 'tilly', 'Tilly')
}

/** Records that somebody is managed by somebody from a day. */
export async function saveLine(db: Db, person: string, manager: string, from: IsoDate): Promise<void> {
  await db
    .insertInto('line_management')
    .values({ id: newId(), person_id: person, manager_id: manager, from_day: from })
    .execute()
}

/** A child of the team North and of Dan Petrov, brother or sister of the others, whom Ruth Adeyemi holds. */
export async function saveChild(db: Db, id: string, givenName: string): Promise<void> {
  await transaction(db, async (trx) => {
    await saveFacts(trx, [aSourcedChild(id, [aCarePeriod('2026-03-02')])])
    const name = { id, identifier: id, givenName, familyName: 'Marsh', siblingGroup: 'marsh' }
    await saveNames(trx, [name])
    const since = isoDay('2026-03-06')
    await saveAllocations(trx, [{ childId: id, officerId: 'ruth', from: since, to: null }])
    const days = { child_id: id, from_day: '2026-03-02', to_day: null }
    await trx
      .insertInto('child_team')
      .values({ ...days, team_id: 'north' })
      .execute()
    await trx
      .insertInto('child_worker')
      .values({ ...days, id: newId(), person_id: 'dan', does: 'social-worker' })
      .execute()
  })
}

/** What a page says, without its tags. */
export const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
