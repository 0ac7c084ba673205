import { addDays, addMonths, type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import { ENGLAND } from '../../src/law/calendar/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_ACCOUNTS, DEMO_TODAY, OFFICERS, TEAMS } from './people.ts'

/** Working days from coming into care to the notice, one entry after another; null where nobody told the service. */
const TOLD_AFTER: readonly (number | null)[] = [1, 0, 2, 1, 5, 1, null, 2, 1, 0, 3, 2, 17]

/** Writes when the service was told of the children who came into care in the last two years: some late, some never. */
export async function saveNotices(
  trx: Trx,
  children: readonly DemoChild[],
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  const account = accounts.get(DEMO_ACCOUNTS.support.userName)
  if (account === undefined) throw new Error('the demonstration has its accounts')
  const since = addMonths(DEMO_TODAY, -24)
  const begun = children.flatMap(({ id, teamId, care }) => {
    const start = care.periods.at(-1)?.start
    return start === undefined || start < since ? [] : [{ id, teamId, start }]
  })
  const notices = begun.flatMap(({ id, teamId, start }, place) => {
    const receivedOn = toldOn(start, TOLD_AFTER[place % TOLD_AFTER.length] ?? null)
    if (receivedOn === null) return []
    return [
      {
        child_id: id,
        number: 1,
        period_start: toIsoDate(start),
        received_on: toIsoDate(receivedOn),
        team_id: teamId,
        way: 'form',
        legal_status: null,
        recorded_by: account,
        recorded_at: new Date(`${toIsoDate(receivedOn)}T11:20:00Z`),
      },
    ]
  })
  if (notices.length > 0) await trx.insertInto('entry_notice').values(notices).execute()
  await saveOfficerTeams(trx)
  await saveCoverOfOne(trx, children, account)
}

function toldOn(start: Day, after: number | null): Day | null {
  if (after === null) return null
  const on = after === 0 ? start : ENGLAND.addWorkingDays(start, after)
  return on > DEMO_TODAY ? null : on
}

const LINKS = [
  [OFFICERS.ruth, TEAMS.north, 3],
  [OFFICERS.owen, TEAMS.south, 11],
  [OFFICERS.farah, TEAMS.riverside, null],
  [OFFICERS.martin, TEAMS.throughCare, 7],
  [OFFICERS.helen, TEAMS.disabled, null],
  [OFFICERS.joel, TEAMS.leavingCare, 19],
  [OFFICERS.sunita, TEAMS.north, 14],
] as const

async function saveOfficerTeams(trx: Trx): Promise<void> {
  const rows = LINKS.map(([officer, team, km]) => ({
    id: `link-${officer.id}`,
    officer_id: officer.id,
    team_id: team.id,
    km,
    from_day: '2024-04-01',
    to_day: null,
  }))
  await trx
    .insertInto('officer_team')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .updateTable('post')
    .set({ full_time_equivalent: 0.6 })
    .where('person_id', '=', OFFICERS.joel.id)
    .where('kind', '=', 'iro')
    .execute()
}

// Owen stands in with one of Bridget's children for a fortnight.
async function saveCoverOfOne(trx: Trx, children: readonly DemoChild[], account: string): Promise<void> {
  const child = children.find(({ allocations }) =>
    allocations.some(({ officerId, to }) => officerId === OFFICERS.bridget.id && to === null),
  )
  if (child === undefined) return
  await trx
    .insertInto('officer_cover')
    .values({
      id: `cover-${child.id}`,
      child_id: child.id,
      cover_id: OFFICERS.owen.id,
      from_day: toIsoDate(addDays(DEMO_TODAY, -4)),
      returns_on: toIsoDate(addDays(DEMO_TODAY, 10)),
      recorded_by: account,
      recorded_at: new Date('2026-11-16T08:50:00Z'),
    })
    .execute()
}
