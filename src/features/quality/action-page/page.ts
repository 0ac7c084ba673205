import { toShortDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readText, toDateFields, toVersion, VERSION_FIELD } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { mayKeepProgramme } from '../access.ts'
import { actionPath, PROGRAMME_PATH, programmeOf, putActionRightPath, updateActionPath } from '../paths.ts'
import { decideUpdate, KIND_WORDS, type ProgrammeAction, RAG_WORDS, ragOf } from '../programme.ts'
import { parseUpdate, renderUpdateFields } from '../programme-form.ts'
import { renderEarlier } from '../put-right-form.ts'
import { findAction } from '../queries.ts'
import { insertUpdate } from '../store.ts'

/** One action with its history, and saying how it goes. */
export function actionPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: patternOf(actionPath(':programmed')),
      action: 'see-programme',
      handle: (request) => show(services, request),
    },
    ...updateRoutes(services),
  ]
}

const crumbsOf = ({ year }: ProgrammeAction) => [
  { text: 'Work programme', href: PROGRAMME_PATH },
  { text: toReturnYearName(year), href: programmeOf(toReturnYearName(year)) },
]

const seenOf = ({ updates }: ProgrammeAction): number => updates.at(-1)?.number ?? 0

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const action = await findAction(db, request.params['programmed'] ?? '')
  if (action === null) return { kind: 'not-found' }
  const update = renderButton({ text: 'Say how it goes', href: updateActionPath(action.id) })
  const may = mayKeepProgramme(request.user.roles) && !action.isCarriedOn
  const main = html`${renderPageTitle(action.says)}${renderReadingColumn(html`${renderFacts(action)}${may && html`<p class="fp-actions">${update}<a class="govuk-link" href="${putActionRightPath(action.id)}">Put it right</a></p>`}${renderSection({ title: 'How it went', content: renderHistory(action) })}${renderEarlier(action.earlier)}`)}`
  const title = 'Work programme: one action'
  return page(request.frame({ title, nav: null, breadcrumbs: crumbsOf(action), main }))
}

function renderFacts(action: ProgrammeAction): Html {
  const { kind, owner, by, carriedFrom, isCarriedOn, year } = action
  const rag = ragOf(action)
  const link = html`<a class="govuk-link" href="${actionPath(carriedFrom ?? '')}">The action of the year before</a>`
  return renderKeyValues([
    { key: 'What it is', value: KIND_WORDS[kind] },
    { key: 'Programme', value: toReturnYearName(year) },
    { key: 'Who', value: owner },
    { key: 'By', value: by === null ? 'No day' : toShortDate(by) },
    { key: 'How it goes', value: rag === null ? 'Not recorded' : RAG_WORDS[rag] },
    ...(carriedFrom === null ? [] : [{ key: 'Carried on from', value: link }]),
    ...(isCarriedOn ? [{ key: 'Carried on', value: 'It goes on in the next year’s programme' }] : []),
  ])
}

function renderHistory({ updates }: ProgrammeAction): Html {
  if (updates.length === 0) return html`<p class="govuk-body">Nobody has said yet how it goes.</p>`
  return html`<ol class="govuk-list">${updates
    .toReversed()
    .map(
      ({ on, rag, says, by }) =>
        html`<li><p class="govuk-body"><strong>${RAG_WORDS[rag]}</strong> <span class="fp-quiet">${toShortDate(on)}, ${by}</span><br>${says}</p></li>`,
    )}</ol>`
}

const SECOND = [{ field: 'says', message: 'Check what you typed, then save it again' }]

function updateRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(updateActionPath(':programmed')),
    action: 'keep-programme',
    load: ({ params }) => findAction(db, params['programmed'] ?? ''),
    title: () => 'Say how an action goes',
    lead: ({ says }) => says,
    crumbs: crumbsOf,
    button: 'Save',
    version: seenOf,
    now: renderHistory,
    start: (_action, { today }) => toDateFields('on', today),
    fields: (_action, typed, errors) => renderUpdateFields(typed, errors),
    async save(action, typed, { user, today }) {
      const said = parseUpdate(typed)
      if (!said.ok) return fail({ status: 400, errors: said.failure })
      if (toVersion(readText(typed, VERSION_FIELD)) !== seenOf(action))
        return fail({ status: 409, errors: SECOND })
      const may = decideUpdate(action, said.value, today)
      if (!may.ok)
        return fail({ status: 422, errors: [{ field: may.failure.field, message: may.failure.says }] })
      const doing = { actor: user.accountId, now: clock.now() }
      const isKept = await transaction(db, (trx) => insertUpdate(trx, action, said.value, doing))
      return isKept ? ok(actionPath(action.id)) : fail({ status: 409, errors: SECOND })
    },
  })
}
