import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toDateText } from '../../../ui/forms/index.ts'
import { spokenToPath } from '../paths.ts'
import { preparingTaskRoutes } from '../preparing-task.ts'
import { findPreparation } from '../queries/preparation.ts'
import { findStillAbout } from '../queries/still-about.ts'
import { saveSpokenBefore } from '../store.ts'
import { parseSpokenBefore, readSpokenForm } from './form.ts'
import { renderSpokenFields, renderSpokenLead } from './view.ts'

/** Whether the child was spoken to, or for a small child seen, before the review. */
export function recordSpokenToRoutes(services: Services): readonly Route[] {
  return preparingTaskRoutes(services, {
    find: findPreparation,
    findStillAbout,
    path: '/spoken-to',
    action: 'prepare-reviews',
    title: 'Speaking to the child before the review',
    firstField: 'outcome',
    begin: async (request) => ({
      on: toDateText(request.today),
      outcome: '',
      how: '',
      alone: '',
      reasons: {},
    }),
    read: readSpokenForm,
    parse: parseSpokenBefore,
    save: saveSpokenBefore,
    toAddress: spokenToPath,
    renderLead: renderSpokenLead,
    renderFields: renderSpokenFields,
  })
}
