/** The files loaded so far, and the form to load more. */
export const IMPORTS_PATH = '/imports'

/** One load of files: its progress, its question or its result. */
export function importPath(id: string): string {
  return `${IMPORTS_PATH}/load/${encodeURIComponent(id)}`
}

/** The rows that one load of files changed or found withdrawn. */
export function importChangesPath(id: string): string {
  return `${importPath(id)}/changes`
}

/**
 * What the source's files said of a child before, by the number the source knows the child by. A system other than the
 * national return stands before the number.
 */
export function rowHistoryPath(sourceChild: string, system = 'ssda903'): string {
  const number = system === 'ssda903' ? sourceChild : `${system}~${sourceChild}`
  return `${IMPORTS_PATH}/history/${encodeURIComponent(number)}`
}

/** Reviews that only the file has, or only we have. */
export const REVIEW_DIFFERENCES_PATH = `${IMPORTS_PATH}/reviews`

/** What the roles of other systems mean. */
export const SOURCE_ROLES_PATH = `${IMPORTS_PATH}/roles`

/** The template for names, officers and teams. */
export const TEMPLATE_PATH = `${IMPORTS_PATH}/template.csv`

/** Where our list and the source’s differ. */
export const RECONCILIATION_PATH = `${IMPORTS_PATH}/reconciliation`
export const RECONCILIATION_CSV_PATH = `${IMPORTS_PATH}/reconciliation.csv`

/** Where our list and the source’s differ about one child. */
export function childReconciliationPath(childId: string): string {
  return `${RECONCILIATION_PATH}?child=${encodeURIComponent(childId)}`
}

/** Records that may be of one child, and those that were merged. */
export const MATCHES_PATH = `${IMPORTS_PATH}/matches`

/** Records that were joined as they were loaded, by the same number and birth date. */
export const JOINS_PATH = `${MATCHES_PATH}/joined`

/** Two records side by side; the first is the one that goes on. */
export function matchPath(childId: string, otherId: string): string {
  return `${MATCHES_PATH}/${encodeURIComponent(childId)}/${encodeURIComponent(otherId)}`
}

/** Where it is sent that what was found of two records is taken back. */
export function partPath(childId: string, otherId: string): string {
  return `${matchPath(childId, otherId)}/part`
}

/** What staff corrected of a child’s care. */
export function correctionsPath(childId: string): string {
  return `${IMPORTS_PATH}/corrections/${encodeURIComponent(childId)}`
}

export function takeBackPath(childId: string): string {
  return `${correctionsPath(childId)}/take-back`
}
