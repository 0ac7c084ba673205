// What a social worker must tell the reviewing officer: each kind with where it is said, as data.
import type { ProvisionId } from '../../law/citations/provisions.ts'
import type { EventKind as LawEventKind } from '../../law/looked-after-reviews/index.ts'

/** Whether the law asks for a review before some day, asks for one without a day, or the officer decides. */
export type Brings = 'review-before' | 'review' | 'officer-decides'

type Kind = {
  readonly says: string
  readonly brings: Brings
  readonly cites: readonly ProvisionId[]
}

const LAW_KINDS = {
  'accommodation-ending': {
    says: 'It is planned that the child stops being accommodated',
    brings: 'review-before',
    cites: ['CPPCR 33(3)(c)', 'CPPCR 33(3)(d)', 'CPPCR 33(3)(e)'],
  },
  'placement-ending': {
    says: 'It is planned to end the placement',
    brings: 'review-before',
    cites: ['CPPCR 14'],
  },
  'move-to-other-arrangements': {
    says: 'A move to other arrangements is planned, such as supported accommodation',
    brings: 'review-before',
    cites: ['CA 22D'],
  },
  'placement-with-parents': {
    says: 'It is planned to place the child with a parent',
    brings: 'review-before',
    cites: ['CPPCR 17(d)'],
  },
  'plan-change': {
    says: 'A significant change to the care plan is proposed',
    brings: 'review-before',
    cites: ['CPPCR 32(2)'],
  },
  'visit-concern': {
    says: 'A visit showed that the placement does not keep the child safe and well',
    brings: 'review',
    cites: ['CPPCR 33(3)(b)', 'CPPCR 30'],
  },
  'unplanned-move': {
    says: 'The child moved without a plan',
    brings: 'review',
    cites: ['VOL2 unplanned moves'],
  },
  'returned-from-adoption': {
    says: 'The child came back from a placement for adoption',
    brings: 'review',
    cites: ['ACA 35', 'AAR return review'],
  },
  'asked-for-by-iro': {
    says: 'The IRO asks for a review',
    brings: 'review',
    cites: ['CPPCR 33(3)(a)'],
  },
} as const satisfies Readonly<Record<LawEventKind, Kind>>

const told = (says: string, ...cites: readonly ProvisionId[]): Kind => ({
  says,
  brings: 'officer-decides',
  cites: ['HB significant events', ...cites],
})

const TOLD_KINDS = {
  'court-directions-late': told('What a court directed is late'),
  'decisions-not-done': told('Decisions of a review were not carried out in time', 'CPPCR 37'),
  'family-time-change': told('Family time changed a lot'),
  'new-social-worker': told('The child has another social worker'),
  'section-47': told('There is a section 47 enquiry'),
  'conference-outcome': told('A child protection conference decided, without the IRO'),
  complaint: told('The child, a parent or a carer made a complaint'),
  'family-change': told('A birth, a marriage or a death in the family'),
  offence: told('The child was charged, convicted or sentenced'),
  exclusion: told('The child was excluded from school'),
  missing: told('The child went missing'),
  health: told('The child was in hospital, had a serious accident or a new diagnosis'),
  'permanence-decision': told('A panel decided about permanence'),
  'school-move': told('A move of school in years 10 and 11 is planned', 'CPPCR 10'),
  'distant-placement': told('A placement out of the area is planned', 'CPPCR 11'),
} as const satisfies Readonly<Record<string, Kind>>

const KINDS = { ...LAW_KINDS, ...TOLD_KINDS } as const
export type SignificantKind = keyof typeof KINDS

/** Every kind, those that bring a review first. */
export const SIGNIFICANT_KINDS: Readonly<Record<SignificantKind, Kind>> = KINDS

const isKind = (text: string): text is SignificantKind => text in KINDS

/** The kind a form or a row names; null where there is none. */
export function toSignificantKind(text: string): SignificantKind | null {
  return isKind(text) ? text : null
}

const isLawKind = (kind: SignificantKind): kind is LawEventKind => kind in LAW_KINDS

/** The law's own kind of event, where this is one; else null. */
export function toLawKind(kind: SignificantKind): LawEventKind | null {
  return isLawKind(kind) ? kind : null
}

/** Kinds that somebody other than the reviewing service may tell of. */
export const KINDS_TOLD: readonly SignificantKind[] = Object.keys(KINDS)
  .filter(isKind)
  .filter((kind) => kind !== 'asked-for-by-iro')
