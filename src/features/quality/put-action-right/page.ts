import { fail, ok } from '../../../kit/result.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorsOf, readText, toDateFields, toVersion, VERSION_FIELD } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { actionPath, PROGRAMME_PATH, programmeOf, putActionRightPath } from '../paths.ts'
import type { ProgrammeAction } from '../programme.ts'
import { parseWhat, renderWhatFields } from '../programme-form.ts'
import { parseBecause, renderBecause, renderEarlier } from '../put-right-form.ts'
import { findAction } from '../queries.ts'
import { putActionRight } from '../store.ts'

const SECOND = [{ field: 'says', message: 'Check what you typed, then save it again' }]

/** Putting right what an action says, who does it and by when. What it said is kept. */
export function putActionRightRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes<ProgrammeAction>({
    path: patternOf(putActionRightPath(':programmed')),
    action: 'keep-programme',
    load: ({ params }) => findAction(db, params['programmed'] ?? ''),
    title: () => 'Put an action right',
    lead: ({ says }) => says,
    crumbs: ({ id, year }) => [
      { text: 'Work programme', href: PROGRAMME_PATH },
      { text: toReturnYearName(year), href: programmeOf(toReturnYearName(year)) },
      { text: 'One action', href: actionPath(id) },
    ],
    button: 'Save',
    version: ({ version }) => version,
    now: ({ says, owner, earlier }) =>
      html`<p class="govuk-body">${says} (${owner})</p>${renderEarlier(earlier)}`,
    start: ({ says, owner, by }) => ({ says, owner, ...(by === null ? {} : toDateFields('by', by)) }),
    fields: (_action, typed, errors) =>
      html`${renderWhatFields(typed, errors)}${renderBecause(typed, errors)}`,
    async save({ id }, typed, { user }) {
      const what = parseWhat(typed)
      const because = parseBecause(typed)
      if (!what.ok || !because.ok) return fail({ status: 400, errors: errorsOf(what, because) })
      const version = toVersion(readText(typed, VERSION_FIELD))
      const doing = { actor: user.accountId, now: clock.now() }
      const action = { id, version, because: because.value }
      const isKept = await transaction(db, (trx) => putActionRight(trx, action, what.value, doing))
      return isKept ? ok(actionPath(id)) : fail({ status: 409, errors: SECOND })
    },
  })
}
