import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { decidedFiguresRoutes } from '../decided-figures-page.ts'
import { SALARY_BANDS_PATH } from '../forecast-paths.ts'
import type { SalaryBand } from '../posts-needed.ts'
import { listSalaryBands } from '../queries/decided-figures.ts'
import { keepSalaryBands } from '../store/decided-figures.ts'
import { parseBands, startBands } from './form.ts'
import { renderSalaryBands } from './view.ts'

const NONE: readonly SalaryBand[] = []

/** What posts cost: what holds and held, and changing it from a day on. */
export function setSalaryBandsRoutes(services: Services): readonly Route[] {
  return decidedFiguresRoutes(services, {
    path: SALARY_BANDS_PATH,
    title: 'What posts cost',
    list: listSalaryBands,
    otherwise: NONE,
    start: startBands,
    parse: parseBands,
    keep: keepSalaryBands,
    render: renderSalaryBands,
  })
}
