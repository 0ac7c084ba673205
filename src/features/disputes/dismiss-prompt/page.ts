import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readText, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { CHILDREN_PATH, ofChild } from '../../children/index.ts'
import { ACTIONS } from '../access.ts'
import { renderWords } from '../form-parts.ts'
import { dismissPromptPath, DISPUTES_PATH, PROMPTS_PATH } from '../paths.ts'
import { type Prompt, PROMPT_WORDS } from '../prompt.ts'
import { listPrompts } from '../queries/prompts.ts'
import { dismissPrompt } from '../store/dismiss-prompt.ts'

/** Deciding against what a prompt suggests, with the reason. */
export function dismissPromptRoutes(services: Services): readonly Route[] {
  const place = {
    path: `${CHILDREN_PATH}/:child/challenges/dismiss`,
    action: ACTIONS.ofChild.work,
    child: ofChild,
  }
  return [
    { method: 'GET', ...place, handle: (request) => draw(services, request, { reason: '', errors: [] }) },
    { method: 'POST', ...place, handle: (request) => dismiss(services, request) },
  ]
}

async function findPrompt(
  { db }: Services,
  { params, query, reach, today }: PageRequest,
): Promise<Prompt | null> {
  const prompts = await listPrompts(db, reach, { today, calendar: await readCalendar(db) })
  const isIt = ({ childId, kind, key }: Prompt) =>
    childId === params['child'] && kind === query.get('kind') && key === query.get('key')
  return prompts.find(isIt) ?? null
}

async function dismiss(services: Services, request: PageRequest): Promise<PageResponse> {
  const prompt = await findPrompt(services, request)
  // Somebody settled it meanwhile: it stands in the list no more.
  if (prompt === null) return redirectTo(PROMPTS_PATH)
  const reason = readText(Object.fromEntries(request.form), 'reason')
  if (reason === '' || reason.length > 4000) {
    const message = reason === '' ? 'Enter why you do not challenge this' : 'Use 4000 characters or fewer'
    return await draw(services, request, { reason, errors: [{ field: 'reason', message }] })
  }
  const dismissing = { reason, actor: request.user.accountId, now: services.clock.now() }
  await transaction(services.db, (trx) => dismissPrompt(trx, prompt, dismissing))
  return redirectTo(PROMPTS_PATH)
}

type Drawing = { readonly reason: string; readonly errors: FieldErrors }

async function draw(
  services: Services,
  request: PageRequest,
  { reason, errors }: Drawing,
): Promise<PageResponse> {
  const prompt = await findPrompt(services, request)
  if (prompt === null) return redirectTo(PROMPTS_PATH)
  const title = `Say why you do not challenge this`
  const form = renderForm({
    action: dismissPromptPath(prompt.childId, prompt),
    csrfToken: request.csrfToken,
    fields: html`${renderWords(
      { typed: { reason }, errors },
      {
        name: 'reason',
        label: 'Why not?',
        hint: 'It is kept, and the same fact does not come up again. A new one does.',
      },
    )}${renderButton({ text: 'Save', preventDoubleClick: true })}`,
  })
  const main = html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, `${PROMPT_WORDS[prompt.kind]}: ${prompt.childName}`)}${renderReadingColumn(html`<p class="govuk-body">${prompt.says}</p>${form}`)}`
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: 'What suggests a challenge', href: PROMPTS_PATH },
  ]
  const framed = request.frame({ title, nav: DISPUTES_PATH, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status: errors.length > 0 ? 400 : 200, html: framed }
}
