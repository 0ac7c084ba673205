import { fail, ok } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toDateFields } from '../../../ui/forms/index.ts'
import { parseEstablished, renderEstablishedFields } from '../established-form.ts'
import { formTaskRoutes } from '../form-task.ts'
import { ESTABLISHMENT_PATH, NEW_ESTABLISHED_PATH } from '../people-paths.ts'
import { listTeams } from '../queries/officers.ts'
import { toFieldErrors } from '../refused.ts'
import { addEstablishedPost } from './command.ts'

/** Adding a post that the authority pays for, whether or not somebody is in it. */
export function addEstablishedPostRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: NEW_ESTABLISHED_PATH,
    action: 'manage-people',
    load: () => listTeams(db),
    title: () => 'Add a post of the establishment',
    lead: () => 'A post that the authority pays for. Who is in it is said on the page of the person.',
    crumbs: () => [{ text: 'Establishment', href: ESTABLISHMENT_PATH }],
    button: 'Add this post',
    start: (_teams, { today }) => toDateFields('from', today),
    fields: (teams, typed, errors) => renderEstablishedFields(typed, errors, teams),
    async save(teams, typed, { user }) {
      const given = parseEstablished(typed, teams)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const added = await addEstablishedPost(db, given.value, user.accountId)
      return added.ok ? ok(ESTABLISHMENT_PATH) : fail({ status: 422, errors: toFieldErrors(added.failure) })
    },
  })
}
