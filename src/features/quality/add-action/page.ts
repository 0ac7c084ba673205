import { fail, ok } from '../../../kit/result.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import { keepOnce, transaction } from '../../../platform/db/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readFormId } from '../../../ui/forms/index.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { NEW_ACTION_PATH, PROGRAMME_PATH, programmeOf } from '../paths.ts'
import { parseAction, renderActionFields, startAction } from '../programme-form.ts'
import { insertAction } from '../store.ts'

/** Putting an action or a recommendation into a year's programme. */
export function addActionRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes({
    path: NEW_ACTION_PATH,
    action: 'keep-programme',
    load: async () => ({}),
    title: () => 'Add to the work programme',
    crumbs: () => [{ text: 'Work programme', href: PROGRAMME_PATH }],
    button: 'Save',
    start: (_facts, { today }) => startAction(collectionYearOf(today)),
    fields: (_facts, typed, errors) => renderActionFields(typed, errors),
    async save(_facts, typed, { user, form }) {
      const asked = parseAction(typed)
      if (!asked.ok) return fail({ status: 400, errors: asked.failure })
      const doing = { actor: user.accountId, now: clock.now() }
      const action = { ...asked.value, id: readFormId(form), carriedFrom: null }
      await keepOnce(() => transaction(db, (trx) => insertAction(trx, action, doing)))
      return ok(programmeOf(toReturnYearName(asked.value.year)))
    },
  })
}
