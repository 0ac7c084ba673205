import { fail, ok } from '../../../kit/result.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor } from '../../../ui/forms/index.ts'
import { renderCheckboxes } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { CARRY_OVER_PATH, PROGRAMME_PATH, programmeOf } from '../paths.ts'
import { type ProgrammeAction, RAG_WORDS, ragOf, toCarryOn } from '../programme.ts'
import { listActions } from '../queries.ts'
import { insertAction } from '../store.ts'

type Facts = { readonly year: number; readonly open: readonly ProgrammeAction[] }

const ragWords = (action: ProgrammeAction): string => {
  const rag = ragOf(action)
  return rag === null ? 'Not recorded how it goes' : RAG_WORDS[rag]
}

/** Going on in this year with what the year before left open. */
export function carryOverRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes<Facts>({
    path: CARRY_OVER_PATH,
    action: 'keep-programme',
    async load({ today }) {
      const year = collectionYearOf(today)
      return { year, open: toCarryOn(await listActions(db, year - 1)) }
    },
    title: ({ year }) => `Go on in ${toReturnYearName(year)}`,
    lead: ({ year, open }) =>
      open.length === 0
        ? `Nothing of ${toReturnYearName(year - 1)} is left open.`
        : `What ${toReturnYearName(year - 1)} left open. Each that you choose stands in the new programme as it is, with its history behind it.`,
    crumbs: () => [{ text: 'Work programme', href: PROGRAMME_PATH }],
    button: 'Go on with these',
    start: ({ open }) => ({ actions: open.map(({ id }) => id) }),
    fields: ({ open }, typed, errors) => {
      const chosen = [typed['actions']].flat()
      return html`${
        open.length > 0 &&
        renderCheckboxes({
          name: 'actions',
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: 'Which go on?', classes: 'govuk-fieldset__legend--s' } },
          errorMessage: errorFor(errors, 'actions'),
          values: chosen.filter((one) => typeof one === 'string'),
          items: open.map((one) => ({ value: one.id, text: one.says, hint: { text: ragWords(one) } })),
        })
      }`
    },
    async save({ year, open }, typed, { user }) {
      const chosen = [typed['actions']].flat()
      const carried = open.filter(({ id }) => chosen.includes(id))
      if (carried.length === 0)
        return fail({ status: 400, errors: [{ field: 'actions', message: 'Choose which go on' }] })
      const doing = { actor: user.accountId, now: clock.now() }
      await transaction(db, async (trx) => {
        // Somebody may have done so meanwhile: those that go on already are left alone.
        const now = new Set(toCarryOn(await listActions(trx, year - 1)).map(({ id }) => id))
        for (const { id, kind, says, owner, by } of carried.filter((one) => now.has(one.id)))
          await insertAction(trx, { kind, says, owner, by, year, carriedFrom: id }, doing)
      })
      return ok(programmeOf(toReturnYearName(year)))
    },
  })
}
