/** What the authority decides for itself. */
export const LOCAL_RULES_PATH = '/local-rules'

/** One local rule: what holds, what held, and the form to change it. */
export function localRulePath(name: string): string {
  return `${LOCAL_RULES_PATH}/${encodeURIComponent(name)}`
}

/** Bank holidays of this year and the next, and days added to them. */
export const BANK_HOLIDAYS_PATH = '/bank-holidays'

/** The policy on reviews as it is given to children and families. */
export const REVIEW_POLICY_PATH = '/review-policy'

/** Writing a new version of the policy. */
export const NEW_REVIEW_POLICY_PATH = `${REVIEW_POLICY_PATH}/new`

/** One version of the policy. */
export function reviewPolicyPath(number: number): string {
  return `${REVIEW_POLICY_PATH}/${number}`
}

/** How children and families reach the reviewing service. */
export const HOW_TO_REACH_PATH = '/how-to-reach'
