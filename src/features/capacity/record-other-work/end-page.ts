import { addDays, isoDay, toDate } from '../../../kit/dates/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  parseDay,
  type PostedFields,
  readText,
  readVersion,
  renderDayField,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { type OfficerWork, WORK_NAMES } from '../../allocations/index.ts'
import { OTHER_WORK } from '../caseload-access.ts'
import { endWorkPath, officerCaseloadPath } from '../caseload-paths.ts'
import { endOtherWork } from './command.ts'
import { drawWorkForm, loadWork, type WorkFacts, type WorkForm } from './frame.ts'

const LAST = { name: 'last', what: 'the last day', example: isoDay('2026-06-30') }

/** Ending other work on a day, or taking it back where it was a mistake. */
export function endOtherWorkRoutes(services: Services): readonly Route[] {
  const place = { path: patternOf(endWorkPath(':person', ':work')), action: OTHER_WORK.action }
  return [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => end(services, request) },
  ]
}

const found = ({ work }: WorkFacts, { params }: PageRequest): OfficerWork | null =>
  work.find(({ id }) => id === params['work']) ?? null

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await loadWork(db, request)
  const work = facts === null ? null : found(facts, request)
  if (facts === null || work === null) return NOT_FOUND
  return draw(request, facts, { work, typed: toDateFields('last', request.today), errors: [], status: 200 })
}

async function end({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await loadWork(db, request)
  const work = facts === null ? null : found(facts, request)
  if (facts === null || work === null) return NOT_FOUND
  const typed = Object.fromEntries(request.form)
  const last = parseDay(typed, LAST)
  const isMistake = readText(typed, 'mistake') !== ''
  if (!isMistake && !last.ok) return draw(request, facts, { work, typed, errors: last.failure, status: 400 })
  const to = isMistake || !last.ok ? work.from : addDays(last.value, 1)
  const seen = { ...work, version: readVersion(request.form) }
  const ended = await endOtherWork(db, { work: seen, to, actor: request.user.accountId })
  if (ended.ok) return redirectTo(officerCaseloadPath(facts.officer.id))
  const { field, says, code } = ended.failure
  const errors = [{ field, message: says }]
  return draw(request, facts, { work, typed, errors, status: code === 'changed' ? 409 : 422 })
}

type Drawing = Pick<WorkForm, 'errors' | 'status'> & {
  readonly work: OfficerWork
  readonly typed: PostedFields
}

function draw(
  request: PageRequest,
  facts: WorkFacts,
  { work, typed, errors, status }: Drawing,
): PageResponse {
  return drawWorkForm(request, facts, {
    title: `End other work of ${facts.officer.name}`,
    lead: `${WORK_NAMES[work.kind]}: ${toNumber(work.number)}, from ${toDate(work.from)}. It stays in the history.`,
    action: endWorkPath(facts.officer.id, work.id),
    version: work.version,
    fields: html`${renderDayField({ name: 'last', label: 'Last day of it', typed, errors })}${renderButton({ text: 'End this work', preventDoubleClick: true })}
<p class="govuk-body">Was it written down by mistake? Then they never did it.</p>${renderButton({ text: 'Take it back', classes: 'govuk-button--secondary', name: 'mistake', value: 'yes' })}`,
    errors,
    status,
  })
}
