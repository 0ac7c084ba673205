// Sends the link to whoever must answer once more, to the same address or to another.
import { transaction } from '../../../platform/db/index.ts'
import { isMailAddress } from '../../../platform/outbox/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  type FieldErrors,
  readText,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  toVersion,
} from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { CHILDREN_PATH } from '../../children/index.ts'
import type { FoundDispute } from '../found-dispute.ts'
import { renderLine } from '../form-parts.ts'
import { DISPUTES_PATH } from '../paths.ts'
import { crumbsOf, placesOf } from '../places.ts'
import { listAskings } from '../queries/askings.ts'
import { findDisputeOf } from '../queries/found-dispute.ts'
import { isAnswerWanted } from '../state-table.ts'
import { sendAgain } from '../store/asking.ts'

export function sendLinkRoutes(services: Services): readonly Route[] {
  return placesOf('work', '/send-link').flatMap((place): readonly Route[] => [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => send(services, request) },
  ])
}

const isOfUse = ({ dispute }: FoundDispute): boolean =>
  dispute.stage !== null && isAnswerWanted(dispute.state)

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const found = await findDisputeOf(services, request)
  if (found === null) return NOT_FOUND
  if (!isOfUse(found)) return redirectTo(found.path)
  const { dispute } = found
  const asked = await listAskings(services.db, dispute.id)
  const seen = asked.filter(({ step }) => step === dispute.stage?.step).length
  return draw(request, found, { email: dispute.stage?.answerer.email ?? '', seen: String(seen), errors: [] })
}

async function send(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock, config } = services
  const found = await findDisputeOf(services, request)
  if (found === null) return NOT_FOUND
  const seen = request.form.get('seen') ?? ''
  const email = readText(Object.fromEntries(request.form), 'email')
  if (!isMailAddress(email)) {
    const message = 'Enter an e-mail address, like name@example.org'
    return draw(request, found, { email, seen, errors: [{ field: 'email', message }] })
  }
  const given = {
    disputeId: found.dispute.id,
    actor: request.user.accountId,
    kind: 'again',
    to: email,
  } as const
  await transaction(db, (trx) =>
    sendAgain(trx, { ...given, seen: toVersion(seen), now: clock.now(), config }),
  )
  // Where somebody wrote meanwhile, the page says when.
  return redirectTo(found.path)
}

type Drawing = { readonly email: string; readonly seen: string; readonly errors: FieldErrors }

function draw(request: PageRequest, found: FoundDispute, { email, seen, errors }: Drawing): PageResponse {
  const { dispute, path, child } = found
  const title = 'Send the link'
  const who = dispute.stage?.answerer.name ?? ''
  const box = renderLine(
    { typed: { email }, errors },
    { name: 'email', type: 'email', label: `Where is ${who} written to?` },
  )
  const form = renderForm({
    action: `${path}/send-link`,
    csrfToken: request.csrfToken,
    fields: html`${renderHiddenField('seen', seen)}${box}${renderButton({ text: title, preventDoubleClick: true })}`,
  })
  const lead =
    'It takes the place of every link before it. The e-mail names no child, and the time to answer goes on.'
  const main = html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, lead)}${renderReadingColumn(form)}`
  const nav = child === null ? DISPUTES_PATH : CHILDREN_PATH
  const breadcrumbs = crumbsOf(found, 'under')
  const framed = request.frame({ title, nav, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status: errors.length > 0 ? 400 : 200, html: framed }
}
