import type { CarePeriod, SourcedFacts } from '../children/index.ts'
import type { ChildFacts, PeriodFacts } from '../returns/index.ts'

type ReturnPeriod = ChildFacts['history']['periods'][number]

/** What the returns say of a child, as the register keeps it. */
export function toSourcedFacts(id: string, facts: ChildFacts): SourcedFacts {
  return {
    id,
    identifier: facts.child,
    born: facts.born,
    sex: facts.sex === '' ? null : facts.sex,
    ethnic: facts.ethnic === '' ? null : facts.ethnic,
    care: {
      periods: facts.history.periods.map((period, at) => toCarePeriod(period, facts.periods[at])),
      socialWorkers: facts.socialWorkers.map(({ worker, from, to, reason }) => ({
        worker,
        from,
        to,
        reason,
      })),
      unaccompanied: facts.unaccompanied,
    },
  }
}

function toCarePeriod(
  { reviews: _reviews, ...period }: ReturnPeriod,
  facts: PeriodFacts | undefined,
): CarePeriod {
  if (facts === undefined) throw new Error('each period of care has its facts')
  return {
    ...period,
    placements: facts.placements.map(({ line: _line, ...placement }) => placement),
    moves: facts.moves.map(({ line: _line, ...move }) => move),
    need: facts.need,
    lastSeen: facts.lastSeen,
    ending: facts.ending,
  }
}
