import { page, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PROCESSING_PATH } from '../paths.ts'
import { countColumns } from '../queries/processing.ts'
import { renderProcessing } from './view.ts'

/** The record of processing, made from the schema. */
export function recordsOfProcessingRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: PROCESSING_PATH,
      action: 'see-processing',
      handle: async ({ frame }) =>
        page(
          frame({
            title: 'What data we hold, and why',
            nav: '/settings',
            breadcrumbs: [{ text: 'Settings', href: '/settings' }],
            main: renderProcessing(await countColumns(db)),
          }),
        ),
    },
  ]
}
