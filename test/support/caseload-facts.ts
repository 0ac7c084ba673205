import type { CaseloadChild, CaseloadFacts, CaseloadRules } from '../../src/features/allocations/index.ts'
import type { OfficerWork } from '../../src/features/allocations/index.ts'
import type { Posting } from '../../src/features/people/index.ts'
import { type Day, isoDay } from '../../src/kit/dates/index.ts'

/** The weights of work that hold until an authority decides, and a limit of so many children. */
export const rulesWith = (limit: number): CaseloadRules => ({
  limitOn: () => limit,
  weightsOn: () => ({ plans: 100, carers: 50, adoption: 50, far: 25, complex: 25, hours: 190 }),
})

/** A post as a reviewing officer from a day on; more as it is given. */
export const aPosting = (personId: string, given: Partial<Posting> = {}): Posting => ({
  id: `post ${personId}`,
  personId,
  name: personId,
  kind: 'iro',
  teamId: null,
  fullTimeEquivalent: 1,
  contract: 'permanent',
  ownLimit: null,
  limitBecause: null,
  probationTo: null,
  establishedId: null,
  personLeftOn: null,
  from: isoDay('2010-04-01'),
  to: null,
  ...given,
})

/** Other work without an end, from a day on. */
export const someWork = (
  officerId: string,
  kind: OfficerWork['kind'],
  number: number,
  from = '2010-04-01',
): OfficerWork => ({
  id: `${officerId} ${kind}`,
  officerId,
  kind,
  number,
  note: '',
  from: isoDay(from),
  to: null,
  version: 1,
})

/** So many children looked after from a day on, who are held by one officer from the same day. */
export function heldBy(officerId: string, count: number, from: Day = isoDay('2014-05-01')) {
  const ids = Array.from({ length: count }, (_, at) => `${officerId} ${at}`)
  return {
    children: ids.map(
      (id): CaseloadChild => ({ id, lookedAfter: [{ from, to: null }], moreWork: [], teams: [] }),
    ),
    allocations: ids.map((childId) => ({ childId, officerId, from, to: null })),
  }
}

/** Facts of officers, each named as their id. */
export function caseloadFacts(given: Partial<CaseloadFacts>): CaseloadFacts {
  const postings = given.postings ?? []
  const names = [
    ...postings.map(({ personId }) => personId),
    ...(given.allocations ?? []).map((one) => one.officerId),
  ]
  return {
    children: [],
    allocations: [],
    postings,
    established: [],
    work: [],
    distances: [],
    absences: [],
    people: new Map(names.map((name) => [name, { name, leftOn: null }])),
    ...given,
  }
}
