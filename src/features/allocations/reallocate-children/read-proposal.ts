import type { Db } from '../../../platform/db/index.ts'
import type { PageRequest } from '../../../platform/web/route.ts'
import { withLoads } from '../available-officer.ts'
import { isOn, workCaseload } from '../caseload.ts'
import { weightOf } from '../child-weight.ts'
import { loadCaseloadFacts } from '../queries/caseload-facts.ts'
import { readCaseloadRules } from '../queries/caseload-rules.ts'
import { countDecisions } from '../queries/decision-counts.ts'
import { loadShareFacts } from '../queries/share-facts.ts'
import type { AvailableOfficer } from '../available-officer.ts'
import { type Shared, shareChildren } from '../share-children.ts'

export type Proposal = {
  readonly officer: { readonly id: string; readonly name: string }
  /** Each child within reach with the officer who is proposed, by name. */
  readonly shared: readonly Shared[]
  /** How often it was decided of each child. */
  readonly versions: ReadonlyMap<string, number>
  /** Who else could hold children, with their caseloads. */
  readonly others: readonly AvailableOfficer[]
  readonly limit: number
  /** How many more they hold whom whoever looks may not open. */
  readonly hidden: number
}

/** What is proposed for the children whom an officer holds today; null where there is nobody of that id. */
export async function readProposal(
  db: Db,
  officerId: string,
  { today, reach }: Pick<PageRequest, 'today' | 'reach'>,
): Promise<Proposal | null> {
  const [facts, rules] = await Promise.all([loadCaseloadFacts(db), readCaseloadRules(db)])
  const officer = facts.people.get(officerId)
  if (officer === undefined) return null
  const caseload = workCaseload(facts)
  const held = (caseload.held.get(officerId) ?? []).filter((span) => isOn(span, today))
  const childIds = held.map(({ childId }) => childId)
  const [share, versions] = await Promise.all([
    loadShareFacts(db, { childIds, on: today, reach }),
    countDecisions(db, childIds),
  ])
  const here = withLoads(share.officers, caseload, { on: today, rules })
  const others = here.filter(({ id, leftOn }) => id !== officerId && (leftOn === null || leftOn > today))
  const weights = rules.weightsOn(today)
  const children = [...share.children.values()].flatMap(({ id, name, family }) => {
    const [known, cases] = [caseload.byId.get(id), share.cases.get(id)]
    if (name === null || known === undefined || cases === undefined) return []
    const weighted = weightOf(known, today, weights)
    return [{ childId: id, name, family, facts: cases, held: share.held.get(id) ?? [], weighted }]
  })
  const limit = rules.limitOn(today)
  const { staff, relatives, apart } = share
  const sharing = {
    officers: others,
    staff,
    relatives,
    apart,
    limit,
    on: today,
    overLimits: 'never',
  } as const
  const places = new Map(children.map(({ childId }, place) => [childId, place]))
  const placeOf = ({ child }: Shared) => places.get(child.childId) ?? 0
  return {
    officer: { id: officerId, name: officer.name },
    shared: shareChildren(children, sharing).toSorted((one, other) => placeOf(one) - placeOf(other)),
    versions,
    others,
    limit,
    hidden: childIds.length - children.length,
  }
}
