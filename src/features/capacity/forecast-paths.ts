import { type Day, toIsoDate } from '../../kit/dates/index.ts'

/** What falls due in the next 12 months. */
export const FORECAST_PATH = '/caseload/forecast'

/** The case for more posts. */
export const BUSINESS_CASE_PATH = '/caseload/business-case'

/** How long each kind of work takes. */
export const WORK_HOURS_PATH = '/caseload/work-hours'

/** What a full-time post costs. */
export const SALARY_BANDS_PATH = '/caseload/salaries'

/** The forecast of one officer, of children whom nobody holds (`nobody`), or of all (null). */
export function forecastOfPath(officer: string | null, week: Day | null = null): string {
  const query = new URLSearchParams()
  if (officer !== null) query.set('officer', officer)
  if (week !== null) query.set('week', toIsoDate(week))
  return query.size === 0
    ? FORECAST_PATH
    : `${FORECAST_PATH}?${query.toString()}${week === null ? '' : '#week'}`
}
