import { PROVISIONS, type ProvisionId } from '../../law/citations/provisions.ts'
import type { Reason } from '../../law/citations/reason.ts'
import { READINGS, type ReadingId } from '../../law/citations/readings.ts'
import type { CitationLink, DeadlineDuty, WhyStep } from '../../ui/parts/index.ts'
import { provisionPath } from './paths.ts'

const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(CPPCR|AAR|FSR|CLR|CCR|CSAR) (?=\d)/, '$1 reg '],
  [/^CA (?=\d)/, 'Children Act 1989 s '],
  [/^ACA (?=\d)/, 'Adoption and Children Act 2002 s '],
  [/^LASPO (?=\d)/, 'LASPO 2012 s '],
  [/^HB /, 'Handbook: '],
  [/^VOL2 /, 'Guidance volume 2: '],
  [/^WT /, 'Working Together: '],
  [/^DPL /, 'UK GDPR: '],
]

/** A provision as a citation names it: `CPPCR 33(1)` is "CPPCR reg 33(1)". */
export function toCitationLabel(id: ProvisionId): string {
  const opening = OPENINGS.find(([pattern]) => pattern.test(id))
  return opening === undefined ? id : id.replace(opening[0], opening[1])
}

/** Provisions as small links to their pages. */
export function toCitationLinks(ids: readonly ProvisionId[]): readonly CitationLink[] {
  return ids.map((id) => ({
    label: toCitationLabel(id),
    href: provisionPath(id),
    title: PROVISIONS[id].title,
  }))
}

/**
 * The note on a reading that nobody has confirmed, where it decides something that is in dispute; null for one that
 * does not (law.md 0: a label on everything is read by nobody).
 */
export function toUnconfirmedNote(reading: ReadingId | undefined): string | null {
  return reading === undefined || reading === 'leap-day' ? null : READINGS[reading].says
}

/** The duty is said once, where the due day is: `dueInWords` as the law's sentences write it. */
function indexOfDuty(reasons: readonly Reason[], dueInWords: string | null): number {
  if (dueInWords === null) return -1
  return reasons.findLastIndex(({ says }) => says.includes(dueInWords) && !says.includes('not a working day'))
}

/** The chain of reasons as steps of the why panel; `duty` is said beside the sentence that names the due day. */
export function toWhySteps(
  reasons: readonly Reason[],
  duty: DeadlineDuty,
  dueInWords: string | null,
): readonly WhyStep[] {
  const dutyAt = indexOfDuty(reasons, dueInWords)
  return reasons.map(({ says, cites, reading }, index) => ({
    says,
    duty: index === dutyAt ? duty : undefined,
    citations: toCitationLinks(cites),
    unconfirmed: toUnconfirmedNote(reading) ?? undefined,
  }))
}
