import { birthdayOf, type Day, type IsoDate, toIsoDate } from '../../kit/dates/index.ts'
import { isShortBreaks } from '../../law/looked-after-reviews/index.ts'
import { type Care, type CarePeriod, latestPeriod } from './care.ts'
import { isoOrNull } from './json-reading.ts'
import type { ChildName } from './names.ts'

/** A child the service knows, with all that is known of their care. */
export type Child = ChildName & {
  readonly id: string
  /** The number shown; every number of the child is in `child_identifier`. */
  readonly identifier: string
  readonly born: Day | null
  /** M, F or U; null where not given. */
  readonly sex: string | null
  /** Code of the national return; null where not given. */
  readonly ethnic: string | null
  /** Children with the same text are brothers and sisters. */
  readonly siblingGroup: string | null
  readonly care: Care
  /** Whether the record opens to named people only. */
  readonly isRestricted: boolean
  readonly version: number
}

/** What a source says of a child; names, teams and brothers and sisters come from elsewhere. */
export type SourcedFacts = Pick<Child, 'id' | 'identifier' | 'born' | 'sex' | 'ethnic' | 'care'>

/** What lists need of the latest period of care, kept in columns beside the facts it is worked from. */
export type CareColumns = {
  readonly unaccompanied: boolean
  readonly social_worker: string | null
  readonly in_care_from: IsoDate | null
  readonly in_care_to: IsoDate | null
  readonly legal_status: string | null
  readonly placement: string | null
  readonly short_breaks: boolean
  readonly adult_on: IsoDate | null
  /** Left care by adoption: the record of the time before is restricted. */
  readonly adopted: boolean
}

// Why care ended, as the national return has it: adopted, unopposed or with consent dispensed with.
const ADOPTED: ReadonlySet<string> = new Set(['E11', 'E12'])

/** Whether a period of care ended by adoption. */
export const endedByAdoption = ({ endReason }: { readonly endReason: string | null }): boolean =>
  ADOPTED.has(endReason ?? '')

/** Whether a period of care ended because the child died. */
export const endedByDeath = ({ endReason }: { readonly endReason: string | null }): boolean =>
  endReason === 'E2'

/** Works the list columns of a child. They do not depend on today. */
export function toCareColumns({ care, born }: Pick<Child, 'care' | 'born'>): CareColumns {
  const period = latestPeriod(care)
  return {
    unaccompanied: care.unaccompanied !== null,
    social_worker: care.socialWorkers.findLast(({ to }) => to === null)?.worker ?? null,
    in_care_from: period === null ? null : toIsoDate(period.start),
    in_care_to: isoOrNull(period?.end ?? null),
    legal_status: period?.legalStatuses.at(-1)?.code ?? null,
    placement: period?.placements.at(-1)?.code ?? null,
    short_breaks: period !== null && isShortBreakPeriod(period),
    adult_on: born === null ? null : toIsoDate(birthdayOf(born, 18)),
    adopted: period !== null && endedByAdoption(period),
  }
}

function isShortBreakPeriod(period: CarePeriod): boolean {
  return isShortBreaks(period)
}
