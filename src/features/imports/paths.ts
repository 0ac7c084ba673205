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

/** What the source's files said of a child before, by the number the source knows the child by. */
export function rowHistoryPath(sourceChild: string): string {
  return `${IMPORTS_PATH}/history/${encodeURIComponent(sourceChild)}`
}

/** Reviews that only the file has, or only we have. */
export const REVIEW_DIFFERENCES_PATH = `${IMPORTS_PATH}/reviews`

/** The template for names, officers and teams. */
export const TEMPLATE_PATH = `${IMPORTS_PATH}/template.csv`
