export const FIGURES_PATH = '/figures'

/** The page of one measure. */
export function measurePath(id: string): string {
  return `${FIGURES_PATH}/${encodeURIComponent(id)}`
}

/** The rows of one measure. */
export function measureListPath(id: string): string {
  return `${measurePath(id)}/list`
}

/** Trends: of the service, and side by side of teams and officers. */
export const DASHBOARD_PATH = `${FIGURES_PATH}/dashboard`

/** What stands out in a week or a month. */
export const EXCEPTIONS_PATH = `${FIGURES_PATH}/exceptions`

/** Who is told by e-mail that they are there. */
export const FIGURE_MAIL_PATH = `${FIGURES_PATH}/mail`

/** A quarter beside the one before and the same of the year before. */
export const QUARTER_PATH = `${FIGURES_PATH}/quarter`

/** All that figures are held against, and bringing in a file of it. */
export const YARDSTICKS_PATH = `${FIGURES_PATH}/beside`

/** Entering one of it for a measure. */
export function enterYardstickPath(id: string): string {
  return `${measurePath(id)}/beside`
}
