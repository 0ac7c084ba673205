// Everybody's caseload were some things to happen, and where the children would go: nothing is saved. Pure.
import type { Day } from '../../kit/dates/index.ts'
import {
  type AvailableOfficer,
  averagesOf,
  type Caseload,
  type CaseloadFacts,
  type CaseloadRules,
  caseloadOn,
  isOn,
  type LimitName,
  limitsOn,
  LIMITS,
  type OfficerLimits,
  type OfficerLoad,
  perFullTime,
  type ServiceLoad,
  type Shared,
  shareChildren,
  type ShareFacts,
  type Sharing,
  weightedOf,
  weightedParts,
  type Weights,
  withLoads,
  workCaseload,
} from '../allocations/index.ts'
import { applyChanges, type Applied } from './apply-changes.ts'
import { childrenOver } from './children-over.ts'
import type { Change } from './what-if-change.ts'
import type { Moving } from './moving-child.ts'

export type WhatIfAsked = {
  readonly changes: readonly Change[]
  /** The day that everything is shown of: the last of the changes, or today. */
  readonly on: Day
  readonly overLimits: Sharing['overLimits']
}

export type WhatIfKnown = {
  readonly facts: CaseloadFacts
  readonly rules: CaseloadRules
  readonly share: ShareFacts
}

/** A caseload as it is compared; null hours: no post on record. */
export type LoadThen = {
  readonly children: number
  readonly fullTimeEquivalent: number | null
  readonly perFullTime: number | null
  readonly weighted: number
  readonly weightedPerFullTime: number | null
  readonly limits: OfficerLimits
  readonly over: readonly LimitName[]
}

export type OfficerThen = {
  readonly officerId: string
  readonly name: string
  /** Null: nothing of them is on record then. */
  readonly before: LoadThen | null
  readonly after: LoadThen | null
}

export type ServiceThen = ReturnType<typeof averagesOf> & {
  readonly held: number
  readonly unheld: number
  readonly fullTimeEquivalent: number | null
  readonly weighted: number
}

export type WhatIf = {
  readonly on: Day
  readonly limit: number
  readonly before: ServiceThen
  readonly after: ServiceThen
  readonly officers: readonly OfficerThen[]
  /** Children who would go to somebody else, or come to somebody, with who holds them now. */
  readonly moved: readonly Moved[]
  /** What leavers do besides holding children, which goes to nobody here: in children looked after. */
  readonly otherWork: readonly { readonly officerId: string; readonly weighted: number }[]
  /** Those nobody could take. */
  readonly left: readonly Moved[]
}

export type Moved = Shared & {
  /** Null: nobody yet. */
  readonly fromOfficerId: string | null
}

/** The ids of children who might move, so that what is known of them can be loaded. */
export function whoMightMove(facts: CaseloadFacts, { changes, on }: WhatIfAsked): readonly string[] {
  const leavers = new Set(changes.flatMap((one) => (one.kind === 'leaves' ? [one.officerId] : [])))
  const isAnybody = changes.some(({ kind }) => kind === 'relieve')
  return facts.allocations
    .filter((held) => isOn(held, on) && (isAnybody || leavers.has(held.officerId)))
    .map(({ childId }) => childId)
}

/** What would follow: the same proposal as for one child, for each child in turn. */
export function workWhatIf(known: WhatIfKnown, asked: WhatIfAsked): WhatIf {
  const { facts, rules, share } = known
  const { on, changes } = asked
  const weights = rules.weightsOn(on)
  const applied = applyChanges(facts, { ...asked, weights, share })
  const moves = shareOut({ ...known, facts: applied.facts }, asked, applied)
  const settled = withMoves(applied.facts, moves, on)
  const relieving = changes.some(({ kind }) => kind === 'relieve')
  const over = relieving ? childrenOver(workCaseload(settled), { on, rules, weights, share }) : []
  // To relieve is never to overfill somebody else, whatever is allowed where a child would be left with nobody.
  const within = { ...asked, overLimits: 'never' as const }
  const more = shareOut({ ...known, facts: settled }, within, { ...applied, moving: over })
  // A child whom nobody else can take stays where they are, so they are not left.
  const relieved = more.filter(({ officer }) => officer !== null)
  const [was, is] = [workCaseload(facts), workCaseload(withMoves(settled, relieved, on))]
  const [before, after] = [caseloadOn(was, on, weights), caseloadOn(is, on, weights)]
  return {
    on,
    limit: rules.limitOn(on),
    before: toService(before),
    after: toService(after),
    officers: toOfficers([was, before], [is, after], rules),
    moved: [...moves, ...relieved].filter(({ officer }) => officer !== null),
    otherWork: otherWorkOf(before, changes, weights),
    left: moves.filter(({ officer }) => officer === null),
  }
}

function shareOut(
  { facts, rules, share }: WhatIfKnown,
  { on, overLimits }: WhatIfAsked,
  { moving, arriving }: Pick<Applied, 'arriving'> & { readonly moving: readonly Moving[] },
): readonly Moved[] {
  if (moving.length === 0) return []
  const here = [...share.officers, ...arriving]
  const officers: readonly AvailableOfficer[] = withLoads(here, workCaseload(facts), { on, rules })
  const { staff, apart } = share
  const ids = new Set(moving.map(({ child }) => child.childId))
  const holders = new Map(
    facts.allocations.filter((held) => isOn(held, on)).map((held) => [held.childId, held.officerId]),
  )
  const others = [...share.children.values()].flatMap(({ id, name, family }) =>
    ids.has(id) || family === null ? [] : [{ childId: id, name, family, officerId: holders.get(id) ?? null }],
  )
  const relatives = [...share.relatives, ...others]
  const sharing = { officers, staff, apart, relatives, limit: rules.limitOn(on), on, overLimits }
  const from = new Map(moving.map(({ child, fromOfficerId }) => [child.childId, fromOfficerId]))
  return shareChildren(
    moving.map(({ child }) => child),
    sharing,
  ).map((shared) => ({ ...shared, fromOfficerId: from.get(shared.child.childId) ?? null }))
}

function otherWorkOf(load: ServiceLoad, changes: readonly Change[], weights: Weights): WhatIf['otherWork'] {
  return changes.flatMap((change) => {
    if (change.kind !== 'leaves') return []
    const officer = load.officers.find(({ officerId }) => officerId === change.officerId)
    const parts = officer === undefined ? [] : weightedParts(officer, weights)
    const weighted = parts
      .filter(({ name }) => name === 'plans' || name === 'carers' || name === 'hours')
      .reduce((sum, { children }) => sum + children, 0)
    return weighted > 0 ? [{ officerId: change.officerId, weighted }] : []
  })
}

/** The facts with the children where they would be from the day on. */
function withMoves(facts: CaseloadFacts, moves: readonly Moved[], on: Day): CaseloadFacts {
  const placed = moves.flatMap(({ child, officer }) =>
    officer === null ? [] : [{ childId: child.childId, officerId: officer.id, from: on, to: null }],
  )
  const ids = new Set(placed.map(({ childId }) => childId))
  const ended = facts.allocations.map((held) =>
    ids.has(held.childId) && isOn(held, on) ? { ...held, to: on } : held,
  )
  return { ...facts, allocations: [...ended, ...placed] }
}

const toService = (load: ServiceLoad): ServiceThen => ({
  ...averagesOf(load),
  held: load.held,
  unheld: load.unheld.length,
  fullTimeEquivalent: load.fullTimeEquivalent,
  weighted: weightedOf(load),
})

type Then = readonly [caseload: Caseload, load: ServiceLoad]

function toOfficers(was: Then, is: Then, rules: CaseloadRules): readonly OfficerThen[] {
  const all = new Map([...was[1].officers, ...is[1].officers].map(({ officerId, name }) => [officerId, name]))
  return [...all].map(([officerId, name]) => ({
    officerId,
    name,
    before: toLoad(was, officerId, rules),
    after: toLoad(is, officerId, rules),
  }))
}

function toLoad([caseload, { officers, on }]: Then, id: string, rules: CaseloadRules): LoadThen | null {
  const load: OfficerLoad | undefined = officers.find(({ officerId }) => officerId === id)
  if (load === undefined) return null
  const { fullTimeEquivalent, weighted } = load
  const { limits } = limitsOn(caseload, id, { on, rules })
  const children = load.children.length
  return {
    children,
    fullTimeEquivalent,
    perFullTime: perFullTime(children, fullTimeEquivalent),
    weighted,
    weightedPerFullTime: perFullTime(weighted, fullTimeEquivalent),
    limits,
    over: LIMITS.filter((name) => children > (limits[name] ?? Number.POSITIVE_INFINITY)),
  }
}
