import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import {
  bumpFactsVersion,
  type Care,
  type CorrectionPlace,
  factIn,
  type FactSaid,
  findChildAsSourced,
  listCorrectionsOf,
  lockChildren,
  saveCorrection,
  takeCorrectionBack,
} from '../../children/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { saidWords, toCorrectedFact, toFactKey } from '../care-fact.ts'

export type Correcting = {
  readonly childId: string
  readonly place: CorrectionPlace
  /** What is right. */
  readonly right: FactSaid
  readonly because: string
  /** What the source said when the form was drawn, in words. */
  readonly seen: string
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

export type NotCorrected = {
  readonly code: 'changed-first' | 'refused'
  readonly field: 'day' | 'code'
  readonly says: string
}

const refused = (field: NotCorrected['field'], says: string): Result<never, NotCorrected> =>
  fail({ code: 'refused', field, says })

/** Whether what is said to be right may be: another thing than the source says, in order of days, and not yet to come. */
export function decideCorrection(
  care: Care,
  { place, right, seen, today }: Pick<Correcting, 'place' | 'right' | 'seen' | 'today'>,
): Result<'may-correct', NotCorrected> {
  const said = factIn(care, place)
  const words = saidWords(place.fact, said)
  if (said === null || words !== seen) {
    const says = `The source changed while you were writing: it said “${seen}” and now says “${words}”. Yours is not saved`
    return fail({ code: 'changed-first', field: 'day', says })
  }
  const field = right.day === null && right.code !== null ? 'code' : 'day'
  if (said.day === right.day && (said.code ?? '') === (right.code ?? ''))
    return refused(field, 'The source says that already')
  if (right.day !== null && right.day > today)
    return refused('day', 'The right day must be today or in the past')
  const period = care.periods.find(({ start }) => start === place.periodStart)
  if (period === undefined || right.day === null) return ok('may-correct')
  if (place.fact !== 'period-start' && right.day < period.start)
    return refused('day', 'The right day must be on or after the day care began')
  if (place.fact !== 'period-end' && period.end !== null && right.day > period.end)
    return refused('day', 'The right day must be on or before the day care ended')
  return ok('may-correct')
}

/** Saves a correction of a child's care, and works again what is owed. */
export async function correctCare(db: Db, asked: Correcting): Promise<Result<'corrected', NotCorrected>> {
  const { childId, place, right, because, actor, now } = asked
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [childId])
    const child = await findChildAsSourced(trx, childId)
    if (child === null) return refused('day', 'This child has no record any more')
    const open = (await listCorrectionsOf(trx, childId)).filter(({ ended }) => ended === null)
    if (open.some((one) => toFactKey(place) === keyOf(one)))
      return refused('day', 'There is a correction of this already. Take it back first')
    const decided = decideCorrection(child.care, asked)
    if (!decided.ok) return decided
    await saveCorrection(trx, { ...place, ...right, id: newId(), childId, because, actor, now })
    await rebuildObligations(trx, [childId])
    await bumpFactsVersion(trx)
    return ok('corrected')
  })
}

type Stored = Awaited<ReturnType<typeof listCorrectionsOf>>[number]

function keyOf({ fact, periodStart, entryFrom }: Stored): string {
  return toFactKey({ fact: toCorrectedFact(fact), periodStart, entryFrom })
}

/** Takes a correction back, and works again what is owed; sent twice, it is done once. */
export async function takeBack(
  db: Db,
  { id, childId, actor, now }: Pick<Correcting, 'childId' | 'actor' | 'now'> & { readonly id: string },
): Promise<void> {
  await transaction(db, async (trx) => {
    await lockChildren(trx, [childId])
    if (!(await takeCorrectionBack(trx, { id, childId, actor, now }))) return
    await rebuildObligations(trx, [childId])
    await bumpFactsVersion(trx)
  })
}
