// An officer goes to somebody outside the authority about a child: beside a challenge, at any stage of it, or with none.
import type { Day } from '../../kit/dates/index.ts'

/**
 * `cafcass`: the case is referred to Cafcass. `official-solicitor`: the Official Solicitor is asked. `court-view`: the
 * officer's view is put to the court. `guardian`: the officer spoke with the child's guardian.
 */
export const REFERRAL_KINDS = ['cafcass', 'official-solicitor', 'court-view', 'guardian'] as const
export type ReferralKind = (typeof REFERRAL_KINDS)[number]

export const REFERRAL_WORDS: Readonly<Record<ReferralKind, string>> = {
  cafcass: 'Referral to Cafcass',
  'official-solicitor': 'Official Solicitor asked',
  'court-view': 'The IRO’s view put to the court',
  guardian: 'Contact with the guardian',
}

/** What somebody writes down of it. */
export type ReferralSaid = {
  readonly kind: ReferralKind
  readonly on: Day
  readonly toWhom: string
  /** Why, or what was said. */
  readonly why: string
  /** The officer: a person's id. */
  readonly officerId: string
  /** The challenge it stands beside; null where there is none. */
  readonly disputeId: string | null
}

export type Referral = ReferralSaid & {
  readonly id: string
  readonly childId: string
  readonly officerName: string
  /** What came of it, and when that was known; null until then. */
  readonly came: { readonly says: string; readonly on: Day } | null
  /** Why it was taken out as a mistake; null while it stands. */
  readonly withdrawn: string | null
  readonly version: number
}

/** The kinds of which a document can be prepared. */
export const DOCUMENT_KINDS = ['cafcass', 'court-view'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Of which document a referral is; null where none is made. */
export function documentOf({ kind }: Pick<Referral, 'kind'>): DocumentKind | null {
  return DOCUMENT_KINDS.find((one) => one === kind) ?? null
}
