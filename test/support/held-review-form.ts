// Recording a review by its pages, as a person would: valid answers, of which a test changes what it is about.
import assert from 'node:assert/strict'
import { type IsoDate, isoDay, toYearMonthDay } from '../../src/kit/dates/index.ts'
import { bumpFactsVersion, saveFacts } from '../../src/features/children/index.ts'
import { rebuildObligations } from '../../src/features/reviews/index.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'
import { aCarePeriod, aSourcedChild } from './sourced-child.ts'
import type { Visitor } from './test-server.ts'

export type Fields = Readonly<Record<string, string>>

/** The three boxes of a date. */
export function dateFields(name: string, date: IsoDate): Fields {
  const { day, month, year } = toYearMonthDay(isoDay(date))
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** The first page for a review of one part, in person and complete. */
export function meetingFields(on: IsoDate, given: Fields = {}): Fields {
  return {
    meeting: 'yes',
    'part-count': '1',
    'part-1-format': 'in-person',
    completed: 'yes',
    ...dateFields('part-1-on', on),
    ...given,
  }
}

/** The second page: the child came, and chaired with the officer. */
export const PEOPLE_FIELDS: Fields = {
  'came-child': 'yes',
  'came-social-worker': 'yes',
  'came-social-worker-name': 'Dan Petrov',
  chair: 'co-chaired',
  spoken: 'spoken',
  'spoken-how': 'in-person',
  'spoken-alone': 'yes',
  code: 'PN1',
}

/** The third page: one decision. */
export const PLAN_FIELDS: Fields = {
  'decision-count': '1',
  'decision-1-says': 'Start the life story book',
  'decision-1-owner': 'Dan Petrov',
  ...dateFields('decision-1-by', '2026-12-18'),
}

/** A child in care since a day, with what is owed worked out. The id is the number too. */
export async function saveChildInCare(db: Db, id: string, since: IsoDate): Promise<void> {
  await transaction(db, async (trx) => {
    await rebuildObligations(trx, await saveFacts(trx, [aSourcedChild(id, [aCarePeriod(since)])]))
    await bumpFactsVersion(trx)
  })
}

/** Fills the first three pages; each must lead on to the next. */
export async function fillPages(
  visitor: Visitor,
  childId: string,
  on: IsoDate,
  given: Fields = {},
): Promise<void> {
  const first = `/children/${childId}/reviews/new`
  for (const [page, fields] of [
    [first, meetingFields(on, given)],
    [`${first}/people`, PEOPLE_FIELDS],
    [`${first}/plan`, { ...PLAN_FIELDS, ...given }],
  ] as const) {
    const answer = await visitor.post(page, fields)
    assert.equal(answer.statusCode, 303, `${page}: ${answer.statusCode}`)
  }
}

/** Fills every page and records the review. Gives its id. */
export async function recordByPages(
  visitor: Visitor,
  childId: string,
  on: IsoDate,
  given: Fields = {},
): Promise<string> {
  await fillPages(visitor, childId, on, given)
  const answer = await visitor.post(`/children/${childId}/reviews/new/check`, { action: 'record' })
  assert.equal(answer.statusCode, 303)
  const [, id] = /^\/reviews\/(\w+)\/recorded$/.exec(String(answer.headers.location)) ?? []
  assert.ok(id, `recorded leads to ${String(answer.headers.location)}`)
  return id
}
