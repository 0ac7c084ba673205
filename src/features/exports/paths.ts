/** Files to give to others: the Reviews table of the return, and columns of Annex A. */
export const EXPORTS_PATH = '/exports'

/** The Reviews table of a return year, `?year=2025-26`. */
export const REVIEWS_CSV_PATH = `${EXPORTS_PATH}/reviews.csv`

/** The columns of Annex A, as of today. */
export const ANNEX_CSV_PATH = `${EXPORTS_PATH}/annex-a.csv`

/** The column of list 7 of Annex A, as of today. */
export const PLANS_CSV_PATH = `${EXPORTS_PATH}/annex-a-list-7.csv`
