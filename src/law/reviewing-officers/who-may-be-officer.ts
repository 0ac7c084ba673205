import type { Permission, Reason } from '../citations/reason.ts'

/** What stands between a person and being a child's reviewing officer. */
export type Link =
  | 'prepares-the-care-plan'
  | 'manages-the-case'
  | 'visits-for-the-authority'
  | 'personal-adviser'
  | 'manages-one-of-these'
  | 'controls-the-money'

const LINKS: Record<Link, string> = {
  'prepares-the-care-plan': "They prepare the child's care plan.",
  'manages-the-case': "They manage the child's case.",
  'visits-for-the-authority': 'They visit the child for the authority.',
  'personal-adviser': 'They are the child’s personal adviser.',
  'manages-one-of-these': "They manage someone who plans, manages, visits or advises in the child's case.",
  'controls-the-money': 'They control the money and staff given to the case.',
}

export type Candidate = {
  /** Null where nobody recorded it; likewise below. */
  readonly registeredSocialWorker: boolean | null
  readonly experiencedWithChildrenAndFamilies: boolean | null
  readonly links: readonly Link[]
}

function bars(candidate: Candidate): readonly Reason[] {
  const says = candidate.links.map((link) => LINKS[link])
  if (candidate.registeredSocialWorker === false) says.unshift('They are not a registered social worker.')
  if (candidate.experiencedWithChildrenAndFamilies === false)
    says.push('They have not enough experience of work with children and families.')
  return says.map((each) => ({ says: each, cites: ['CPPCR 46'] }))
}

/**
 * Cites: CPPCR 46
 * Says: The officer is an experienced registered social worker with no part in planning, managing, visiting or paying for the case.
 * Example: a registered, experienced social worker who controls the money for the case is barred
 */
export function mayBeOfficer(candidate: Candidate): Permission {
  const because = bars(candidate)
  if (because.length > 0) return { kind: 'barred', because }
  if (candidate.registeredSocialWorker === null)
    return { kind: 'cannot-tell', missing: 'whether they are a registered social worker', because }
  if (candidate.experiencedWithChildrenAndFamilies === null)
    return { kind: 'cannot-tell', missing: 'their experience with children and families', because }
  const says = 'They are a registered, experienced social worker with no other part in the case.'
  return { kind: 'allowed', because: [{ says, cites: ['CPPCR 46'] }] }
}
