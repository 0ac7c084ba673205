// Somebody who could hold a child, with how much they hold already. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { Caseload } from './caseload.ts'
import { limitsOn } from './caseload-line.ts'
import { officerLoadOn } from './caseload-on.ts'
import type { CaseloadRules } from './caseload-weights.ts'

/** A team an officer is linked to, and how far they work from it; null where nobody has said. */
export type TeamLink = { readonly id: string; readonly name: string; readonly km: number | null }

/** Somebody who holds an IRO’s post on a day. */
export type OfficerHere = {
  readonly id: string
  readonly name: string
  readonly leftOn: Day | null
  /** Children in care whom they hold. */
  readonly children: number
  /** Children they stand in with on the day. */
  readonly covering: number
  /** How much of a full week their posts as IRO are, together. */
  readonly fullTimeEquivalent: number
  readonly teams: readonly TeamLink[]
  /** Where they are away on the day: until when, and who stands in. Why is nobody's business here. */
  readonly away: { readonly until: Day | null; readonly cover: string | null } | null
}

/** The same with all their work, and what was agreed with them. */
export type AvailableOfficer = OfficerHere & {
  /** All they do, in children looked after. */
  readonly weighted: number
  /** The most children that were agreed with them; null where nothing was. */
  readonly ownLimit: number | null
}

/** Officers with their caseloads as pages of caseloads show them on the day. */
export function withLoads(
  officers: readonly OfficerHere[],
  caseload: Caseload,
  { on, rules }: { readonly on: Day; readonly rules: CaseloadRules },
): readonly AvailableOfficer[] {
  const weights = rules.weightsOn(on)
  return officers.map((officer) => {
    const load = officerLoadOn(caseload, officer.id, { on, weights })
    return {
      ...officer,
      leftOn: caseload.people.get(officer.id)?.leftOn ?? officer.leftOn,
      children: load.children.length,
      fullTimeEquivalent: load.fullTimeEquivalent ?? officer.fullTimeEquivalent,
      weighted: load.weighted,
      ownLimit: limitsOn(caseload, officer.id, { on, rules }).limits.own,
    }
  })
}
