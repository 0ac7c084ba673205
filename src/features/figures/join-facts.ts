// What is read of each record and beside the records, put together as the facts of each child.
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
          ...joinAround(
            record.around,
            others.map(({ around }) => around),
          ),
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
  const all = [...reviews, ...others.flatMap((other) => other.reviews)]
  return all.toSorted((one, other) => (one.held.parts[0] ?? 0) - (other.held.parts[0] ?? 0))
}

/**
 * What is recorded around the reviews of a record that was merged is of the child whose record goes on. When care began is
 * told by that record alone.
 */
function joinAround(around: AroundFacts, others: readonly AroundFacts[]): AroundFacts {
  if (others.length === 0) return around
  const all = [around, ...others]
  return {
    notices: around.notices,
    appointments: around.appointments,
    prepared: all.flatMap(({ prepared }) => prepared).toSorted((one, other) => one.on - other.on),
    asked: all.flatMap(({ asked }) => asked),
    followed: all.flatMap(({ followed }) => followed),
    decisions: all.flatMap(({ decisions }) => decisions),
    spoken: new Map(all.flatMap(({ spoken }) => [...spoken])),
    moveAnswers: new Map(all.flatMap(({ moveAnswers }) => [...moveAnswers])),
    midways: all.flatMap(({ midways }) => midways).toSorted((one, other) => one - other),
    seen: [...new Set(all.flatMap(({ seen }) => seen))].toSorted((one, other) => one - other),
  }
}
