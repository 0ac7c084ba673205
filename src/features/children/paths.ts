/** The register of children. */
export const CHILDREN_PATH = '/children'

/** The register as CSV, with the same filters. */
export const CHILDREN_CSV_PATH = '/children.csv'

/** A child's page. */
export function childPath(id: string): string {
  return `${CHILDREN_PATH}/${encodeURIComponent(id)}`
}

/** The challenges of a child. */
export function childChallengesPath(childId: string): string {
  return `${childPath(childId)}/challenges`
}

/** Raising a challenge about a child; `from` fills the form in: a decision that is overdue, an event, a paper, a review. */
export function newChallengePath(
  childId: string,
  from: { readonly kind: string; readonly id: string } | null = null,
): string {
  const path = `${childChallengesPath(childId)}/new`
  return from === null ? path : `${path}?${new URLSearchParams({ from: from.kind, id: from.id }).toString()}`
}

/** The register, searched. */
export function childSearchPath(text: string): string {
  return `${CHILDREN_PATH}?q=${encodeURIComponent(text)}`
}

/** The register with filters: `care` as `in-care`, `left` or `past-18`; `officer` an id or `nobody`; `team` an id. */
export function registerPath(
  filters: Readonly<Partial<Record<'care' | 'officer' | 'team' | 'legal' | 'living' | 'kind', string>>>,
): string {
  const query = new URLSearchParams(filters).toString()
  return query === '' ? CHILDREN_PATH : `${CHILDREN_PATH}?${query}`
}

/** The child of an address with `:child` in it: whom a route is about. */
export const ofChild = (params: Readonly<Record<string, string>>): string | null => params['child'] ?? null

export const RESTRICTED_PATH = '/restricted-records'

/** Who may open one child's record. */
export function restrictedRecordPath(childId: string): string {
  return `${RESTRICTED_PATH}/${encodeURIComponent(childId)}`
}

export const EMERGENCY_PATH = '/emergency-openings'
export const OPEN_IN_EMERGENCY_PATH = `${EMERGENCY_PATH}/new`

/** One emergency opening, for a manager to look at. */
export function emergencyOpeningPath(id: string): string {
  return `${EMERGENCY_PATH}/${encodeURIComponent(id)}`
}
