import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toDateText } from '../../../ui/forms/index.ts'
import { findOfficersOf } from '../../allocations/index.ts'
import { talkPath } from '../paths.ts'
import { preparingTaskRoutes } from '../preparing-task.ts'
import { findPreparation } from '../queries/preparation.ts'
import { findStillAbout } from '../queries/still-about.ts'
import { saveTalk } from '../store.ts'
import { parseTalk, readTalkForm } from './form.ts'
import { renderTalkFields, renderTalkLead } from './view.ts'

/** That the social worker and the officer talked before the review. */
export function recordTalkRoutes(services: Services): readonly Route[] {
  return preparingTaskRoutes(services, {
    find: findPreparation,
    findStillAbout,
    path: '/social-worker-talk',
    action: 'record-papers',
    title: 'Talk between the social worker and the IRO',
    firstField: 'social-worker',
    begin: async (request, { child }) => {
      const held = (await findOfficersOf(services.db, [child.id])).get(child.id)
      const officer = held?.officer.name ?? ''
      return { on: toDateText(request.today), socialWorker: '', officer, putsRight: '' }
    },
    read: readTalkForm,
    parse: parseTalk,
    save: saveTalk,
    toAddress: talkPath,
    renderLead: renderTalkLead,
    renderFields: renderTalkFields,
  })
}
