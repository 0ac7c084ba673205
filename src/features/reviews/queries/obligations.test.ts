import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCouncil } from '../../../../db/demo/council.ts'
import { toHistory } from '../../../../db/demo/demo-child.ts'
import { DEMO_TODAY } from '../../../../db/demo/people.ts'
import { bothKinds, withDemonstrationOf } from '../../../../test/support/test-database.ts'
import { addDays, type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { DEFAULT_POLICY, statusOn, workReviewsOwed } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { nextOf, isPending } from '../next-owed.ts'
import { countByStatus, findNextObligations, isOpenOn, obligationStatus } from './obligations.ts'

// The children of the return are as its files tell, faults and all.
const council = makeCouncil()
  .filter(({ system }) => system !== 'ssda903')
  .map((child) => ({
    id: child.id,
    obligations: workReviewsOwed(toHistory(child), DEFAULT_POLICY).obligations,
  }))
const ids = new Set(council.map(({ id }) => id))

const DAYS: readonly Day[] = [
  isoDay('2019-12-31'),
  isoDay('2020-04-24'),
  isoDay('2020-09-25'),
  isoDay('2020-09-26'),
  isoDay('2022-02-28'),
  isoDay('2024-02-29'),
  isoDay('2025-03-31'),
  isoDay('2026-03-31'),
  isoDay('2026-04-01'),
  addDays(DEMO_TODAY, -1),
  DEMO_TODAY,
  addDays(DEMO_TODAY, 1),
  isoDay('2027-06-01'),
]

async function storedOn(db: Db, day: Day): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('obligation')
    .select(['child_id', 'number', obligationStatus(day).as('status'), isOpenOn(day).as('open')])
    .execute()
  const ours = rows.filter(({ child_id }) => ids.has(child_id))
  return new Map(ours.map((row) => [`${row.child_id} ${row.number}`, `${row.status} ${row.open}`]))
}

function lawOn(day: Day): ReadonlyMap<string, string> {
  return new Map(
    council.flatMap(({ id, obligations }) =>
      obligations.map((one, number) => [`${id} ${number}`, `${statusOn(one, day)} ${isPending(one, day)}`]),
    ),
  )
}

const byKey = (map: ReadonlyMap<string, string>) =>
  [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))

for (const kind of bothKinds) {
  const { db } = await withDemonstrationOf(kind)

  for (const day of DAYS) {
    test(`${kind}: seen from ${toIsoDate(day)} SQL gives every obligation the status the law gives`, async () => {
      assert.deepEqual(byKey(await storedOn(db, day)), byKey(lawOn(day)))
    })
  }

  test(`${kind}: the council has an obligation in every status`, async () => {
    const counts = await countByStatus(db, DEMO_TODAY)
    assert.deepEqual([...counts.keys()].toSorted(), [
      'cannot-tell',
      'due',
      'flexible',
      'late',
      'met',
      'not-required',
      'overdue',
    ])
  })

  test(`${kind}: the next obligation of a child is the one that the law gives, and what runs beside is not before it`, async () => {
    const next = await findNextObligations(
      db,
      council.map(({ id }) => id),
      DEMO_TODAY,
    )
    for (const { id, obligations } of council) {
      const pending = obligations.flatMap((one, number) =>
        isPending(one, DEMO_TODAY) ? [{ number, rule: one.rule }] : [],
      )
      assert.equal(next.get(id)?.number, nextOf(pending, ({ rule }) => rule)?.number)
    }
  })
}
