import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import {
  bumpFactsVersion,
  type CorrectionPlace,
  factIn,
  type FactSaid,
  layCorrections,
  listSourcedCare,
  lockChildren,
  type OutOfOrder,
  saveCorrection,
  type SourcedCare,
  takeCorrectionBack,
} from '../../children/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { saidWords, toFactKey } from '../care-fact.ts'

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

const CANNOT_BE: Readonly<Record<OutOfOrder, string>> = {
  'ends-before-start': 'Care would end before it began',
  'lies-over-another': 'This time in care would lie over another one',
  'begins-outside': 'A legal status or placement would begin outside the time in care',
  'placement-ends-before': 'A placement would end before it began',
}

type Asked = Pick<Correcting, 'place' | 'right' | 'seen' | 'today'>

/**
 * Whether what is said to be right may be: another thing than the source says, not yet to come, and in order with the
 * other periods and with what is corrected already.
 */
export function decideCorrection(
  { sourced, corrections }: SourcedCare,
  { place, right, seen, today }: Asked,
): Result<'may-correct', NotCorrected> {
  const said = factIn(sourced, place)
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
  if (corrections.some((one) => toFactKey(one) === toFactKey(place)))
    return refused('day', 'There is a correction of this already. Take it back first')
  const { setAside } = layCorrections(sourced, [...corrections, { ...place, ...right, id: 'new' }])
  const disorder = setAside.get('new')
  if (disorder === undefined) return ok('may-correct')
  return refused('day', `${CANNOT_BE[disorder]}. Look at what else is said and corrected of this child`)
}

/** Saves a correction of a child's care, and works again what is owed. */
export async function correctCare(db: Db, asked: Correcting): Promise<Result<'corrected', NotCorrected>> {
  const { childId, place, right, because, actor, now } = asked
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [childId])
    const care = (await listSourcedCare(trx, [childId])).get(childId)
    if (care === undefined) return refused('day', 'This child has no record any more')
    const decided = decideCorrection(care, asked)
    if (!decided.ok) return decided
    await saveCorrection(trx, { ...place, ...right, id: newId(), childId, because, actor, now })
    await rebuildObligations(trx, [childId])
    await bumpFactsVersion(trx)
    return ok('corrected')
  })
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
