import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { decidedFiguresRoutes } from '../decided-figures-page.ts'
import { WORK_HOURS_PATH } from '../forecast-paths.ts'
import { listWorkHours } from '../queries/decided-figures.ts'
import { keepWorkHours } from '../store/decided-figures.ts'
import { SUPPOSED_HOURS } from '../work-hours.ts'
import { parseHours, startHours } from './form.ts'
import { renderWorkHours } from './view.ts'

/** How long work takes: what holds and held, and changing it from a day on. */
export function setWorkHoursRoutes(services: Services): readonly Route[] {
  return decidedFiguresRoutes(services, {
    path: WORK_HOURS_PATH,
    title: 'How long work takes',
    list: listWorkHours,
    otherwise: SUPPOSED_HOURS,
    start: startHours,
    parse: parseHours,
    keep: keepWorkHours,
    render: renderWorkHours,
  })
}
