export const FIGURES_PATH = '/figures'

/** The page of one measure. */
export function measurePath(id: string): string {
  return `${FIGURES_PATH}/${encodeURIComponent(id)}`
}

/** The rows of one measure. */
export function measureListPath(id: string): string {
  return `${measurePath(id)}/list`
}
