import { toInstantWords } from '../../../kit/instant-words.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readVersion, renderForm } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { type ListColumn, PAGE_SIZE, parseListState, renderListTable } from '../../../ui/tables/index.ts'
import { CHILDREN_PATH, childPath, ofChild } from '../../children/index.ts'
import { ACTIONS } from '../access.ts'
import { DISMISSED_PROMPTS_PATH, DISPUTES_PATH, PROMPTS_PATH, takeBackDismissalPath } from '../paths.ts'
import { PROMPT_KINDS, PROMPT_WORDS } from '../prompt.ts'
import { type DismissedPrompt, listDismissedPrompts } from '../queries/dismissed-prompts.ts'
import { takeBackDismissal } from '../store/dismiss-prompt.ts'

const TITLE = 'What was decided against'

/** What suggested a challenge and was dismissed, with who, when and why; each may be taken back. */
export function listDismissedRoutes(services: Services): readonly Route[] {
  const action = ACTIONS.ofChild.work
  return [
    { method: 'GET', path: DISMISSED_PROMPTS_PATH, action, handle: (request) => show(services, request) },
    {
      method: 'POST',
      path: `${CHILDREN_PATH}/:child/challenges/dismiss/back`,
      action,
      child: ofChild,
      handle: (request) => takeBack(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const found = await listDismissedPrompts(db, request.reach)
  const columns = columnsFor(request.csrfToken)
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const main = html`${renderPageTitle(TITLE, 'Facts that suggested a challenge, and why nobody raised one. Taken back, a fact is suggested again while it lasts.')}
${renderListTable({
  caption: TITLE,
  summary: toListSummary(countOf(found.length, 'fact'), []),
  columns,
  rows: found.slice((state.page - 1) * PAGE_SIZE, state.page * PAGE_SIZE),
  total: found.length,
  path: DISMISSED_PROMPTS_PATH,
  query,
  state,
  empty: 'Nobody has decided against a challenge that the record suggested.',
})}`
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: 'What suggests a challenge', href: PROMPTS_PATH },
  ]
  return page(request.frame({ title: TITLE, nav: DISPUTES_PATH, breadcrumbs, main }))
}

function columnsFor(csrfToken: string): readonly ListColumn<DismissedPrompt>[] {
  return [
    {
      key: 'child',
      heading: 'Child',
      namesRow: true,
      cell: ({ childId, childName }) =>
        html`<a class="govuk-link" href="${childPath(childId)}">${childName}</a>`,
      csv: ({ childName }) => childName,
    },
    {
      key: 'what',
      heading: 'What was found',
      classes: 'fp-cell--wide',
      cell: ({ kind, says }) => html`<strong>${PROMPT_WORDS[kind]}</strong><br>${says}`,
      csv: ({ says }) => says,
    },
    {
      key: 'why',
      heading: 'Why not',
      cell: ({ reason }) => reason,
      csv: ({ reason }) => reason,
    },
    {
      key: 'who',
      heading: 'Who and when',
      cell: ({ by, at }) =>
        html`<span class="fp-keep">${by}</span><br><span class="fp-quiet fp-keep">${toInstantWords(at)}</span>`,
      csv: ({ by }) => by,
    },
    {
      key: 'do',
      heading: 'What to do',
      hiddenHeading: true,
      cell: (one) =>
        renderForm({
          action: takeBackDismissalPath(one.childId, one),
          csrfToken,
          version: one.number,
          fields: renderButton({
            html: html`<span class="fp-keep">Take it back</span><span class="govuk-visually-hidden">, for ${one.childName}</span>`,
            classes: 'govuk-button--secondary',
            preventDoubleClick: true,
          }),
        }),
      csv: () => '',
    },
  ]
}

async function takeBack({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const { params, query, user } = request
  const kind = PROMPT_KINDS.find((one) => one === query.get('kind'))
  const childId = params['child']
  if (kind === undefined || childId === undefined) return redirectTo(DISMISSED_PROMPTS_PATH)
  const which = { childId, kind, key: query.get('key') ?? '', number: readVersion(request.form) }
  const by = { actor: user.accountId, now: clock.now() }
  await transaction(db, (trx) => takeBackDismissal(trx, which, by))
  return redirectTo(DISMISSED_PROMPTS_PATH)
}
