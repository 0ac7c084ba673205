// What is read of each record and beside the records, put together as the facts of each child.
import type { Day } from '../../kit/dates/index.ts'
import type { DisputeFact } from '../disputes/index.ts'
import { type AroundFacts, type BesideDisputes, NO_CYCLE, type OwnWork } from './cycle-facts.ts'
import { toFigureFacts } from './database-facts.ts'
import { type FigureFacts, NO_CHILD } from './figure-facts.ts'
import { keptByParts } from './kept-by-parts.ts'
import type { RecordFacts } from './record-facts.ts'
import { siblingsOf } from './siblings.ts'

export type FactParts = {
  /** In order of id, those that were merged into another too. */
  readonly records: readonly RecordFacts[]
  /** By the id of a merged record, the one that goes on. */
  readonly mergedInto: ReadonlyMap<string, string>
  /** In order of number. */
  readonly disputes: readonly DisputeFact[]
  /** By child; of no child under the id of `NO_CHILD`. */
  readonly besideDisputes: ReadonlyMap<string, readonly BesideDisputes[]>
  readonly ownWork: OwnWork
}

/**
 * Gives the facts of every child, in order of id, and last of what is about no child. A child of whom no part is another
 * than before has the very same facts as before, so that what was worked out of them still holds.
 */
export function createFactsJoiner(): (parts: FactParts) => readonly FigureFacts[] {
  const alone = keptByParts<RecordFacts, FigureFacts>()
  const amongSiblings = keptByParts<FigureFacts, FigureFacts>()
  const aboutNoChild = keptByParts<FigureFacts, FigureFacts>()
  return ({ records, mergedInto, ownWork, ...parts }) => {
    const goesOn = (id: string): string => mergedInto.get(id) ?? id
    // Each challenge stands with the first of its children alone, so that it counts once.
    const disputes = Map.groupBy(parts.disputes, ({ childIds: [first] }) =>
      first === undefined ? NO_CHILD.id : goesOn(first),
    )
    const beside = new Map<string, readonly BesideDisputes[]>()
    for (const [id, all] of parts.besideDisputes) {
      beside.set(goesOn(id), [...(beside.get(goesOn(id)) ?? []), ...all])
    }
    const merged = Map.groupBy(
      records.filter(({ child }) => mergedInto.has(child.id)),
      ({ child }) => goesOn(child.id),
    )
    const own = records.flatMap((record) => {
      const { id, siblingGroup } = record.child
      if (mergedInto.has(id)) return []
      const others = merged.get(id) ?? []
      const challenged = disputes.get(id) ?? NO_CYCLE.disputes
      const besides = beside.get(id) ?? NO_CYCLE.besideDisputes
      const facts = alone(record, [...others, ...challenged, ...besides], () => ({
        ...toFigureFacts(record.child, reviewsOf(record, others), record),
        cycle: {
          ...NO_CYCLE,
          ...joinAround(record, others),
          disputes: challenged,
          besideDisputes: besides,
        },
      }))
      return [{ facts, group: siblingGroup }]
    })
    const children = siblingsOf(own).map(({ facts, siblings }) =>
      siblings.length === 0 ? facts : amongSiblings(facts, siblings, () => ({ ...facts, siblings })),
    )
    const ofNone = {
      disputes: disputes.get(NO_CHILD.id) ?? NO_CYCLE.disputes,
      besideDisputes: beside.get(NO_CHILD.id) ?? NO_CYCLE.besideDisputes,
    }
    const noChild = aboutNoChild(
      NO_CHILD,
      [ownWork, ...ofNone.disputes, ...ofNone.besideDisputes],
      (): FigureFacts => ({ ...NO_CHILD, cycle: { ...NO_CYCLE, ...ofNone, ownWork } }),
    )
    return [...children, noChild]
  }
}

function reviewsOf({ reviews }: RecordFacts, others: readonly RecordFacts[]): RecordFacts['reviews'] {
  if (others.length === 0) return reviews
  // Of two of the same day what the record that goes on says stands last, and counts.
  const all = [...others.flatMap((other) => other.reviews), ...reviews]
  return all.toSorted((one, other) => (one.held.parts[0] ?? 0) - (other.held.parts[0] ?? 0))
}

/**
 * What is recorded around the reviews of a record that was merged is of the child whose record goes on, but for reviews that
 * stand on both: those count once, as the record that goes on says. When care began is told by that record alone.
 */
function joinAround(record: RecordFacts, others: readonly RecordFacts[]): AroundFacts {
  const { around } = record
  if (others.length === 0) return around
  const all = [...others.map(withoutTwins(record)), around]
  const inOrder = (days: readonly Day[]) => [...new Set(days)].toSorted((one, other) => one - other)
  return {
    notices: around.notices,
    appointments: around.appointments,
    prepared: all.flatMap(({ prepared }) => prepared).toSorted((one, other) => one.on - other.on),
    asked: all.flatMap(({ asked }) => asked),
    followed: all.flatMap(({ followed }) => followed),
    decisions: all.flatMap(({ decisions }) => decisions),
    spoken: new Map(all.flatMap(({ spoken }) => [...spoken])),
    moveAnswers: new Map(all.flatMap(({ moveAnswers }) => [...moveAnswers])),
    midways: inOrder(all.flatMap(({ midways }) => midways)),
    seen: inOrder(all.flatMap(({ seen }) => seen)),
  }
}

/** What was recorded around the reviews of another record that do not stand on this one too. */
const withoutTwins =
  ({ reviews }: RecordFacts) =>
  ({ around }: RecordFacts): AroundFacts => {
    const days = new Set(reviews.map(({ held }) => held.parts[0]))
    const twins = new Set(around.prepared.filter(({ on }) => days.has(on)).map(({ reviewId }) => reviewId))
    const isOwn = ({ reviewId }: { readonly reviewId: string }) => !twins.has(reviewId)
    return { ...around, prepared: around.prepared.filter(isOwn), followed: around.followed.filter(isOwn) }
  }
