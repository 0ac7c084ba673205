import { type Day, toDate } from '../../kit/dates/index.ts'

/** A visit that another system tells of: by a social worker, as a rule, and so never *last seen* by the reviewing service. */
export type VisitTold = {
  readonly on: Day
  /** Null: not recorded. */
  readonly seen: boolean | null
  readonly alone: boolean | null
}

/** The visits of a child that other systems tell of, the newest first. */
export type ListVisitsTold = (childId: string) => Promise<readonly VisitTold[]>

/** Where no other system is loaded. */
export const noVisitsTold: ListVisitsTold = async () => []

/** "5 October 2026, child not seen". */
export function visitToldWords({ on, seen }: VisitTold): string {
  if (seen === null) return `${toDate(on)}, not recorded whether the child was seen`
  return `${toDate(on)}, child ${seen ? 'seen' : 'not seen'}`
}
