import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  type BesideRow,
  listChallengeMeetingsBetween,
  listGoodPracticeBetween,
  listLegalAdviceBetween,
  listReferralsBetween,
} from '../../disputes/index.ts'
import type { BesideDisputes } from '../cycle-facts.ts'
import { NO_CHILD } from '../figure-facts.ts'

type Found = { readonly childId: string; readonly fact: BesideDisputes }

type Names = ReadonlyMap<string, string>

/** What the service did beside disputes from a day to a day, by child. Legal advice names neither child nor team nor IRO. */
export async function listBesideDisputes(
  db: Db,
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, readonly BesideDisputes[]>> {
  const people = namesOf(await db.selectFrom('person').select(['id', 'name']).execute())
  const teams = namesOf(await db.selectFrom('team').select(['id', 'name']).execute())
  const found = (
    row: Omit<BesideRow<string>, 'kind'>,
    kind: BesideDisputes['kind'],
    theme: string | null = null,
  ): Found => ({
    childId: row.childId ?? NO_CHILD.id,
    fact: {
      kind,
      on: row.on,
      officer: nameOf(people, row.officerId),
      team: nameOf(teams, row.teamId),
      theme,
    },
  })
  const referrals = await listReferralsBetween(db, from, to)
  const meetings = await listChallengeMeetingsBetween(db, from, to)
  const advice = await listLegalAdviceBetween(db, from, to)
  const noted = await listGoodPracticeBetween(db, from, to)
  const all = [
    ...referrals.flatMap((row) => (row.kind === 'guardian' ? [] : [found(row, row.kind)])),
    ...meetings.flatMap((row) => (row.kind === 'alert' ? [] : [found(row, 'challenge-meeting')])),
    ...advice.map((row) => found({ ...row, childId: null, officerId: null, teamId: null }, 'legal-advice')),
    ...noted.map((row) => found(row, 'good-practice', row.kind)),
  ]
  const groups = Map.groupBy(all, ({ childId }) => childId)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ fact }) => fact)]))
}

const namesOf = (rows: readonly { readonly id: string; readonly name: string }[]): Names =>
  new Map(rows.map(({ id, name }) => [id, name]))

const nameOf = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null)
