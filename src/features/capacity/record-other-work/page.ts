import { addDays, toDate } from '../../../kit/dates/index.ts'
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
  type PostedFields,
  readVersion,
  renderChoiceField,
  renderDayField,
  renderTextField,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { WORK_KINDS, WORK_NAMES } from '../../allocations/index.ts'
import { OTHER_WORK } from '../caseload-access.ts'
import { newWorkPath, officerCaseloadPath } from '../caseload-paths.ts'
import { recordOtherWork, versionOf } from './command.ts'
import { parseWork } from './form.ts'
import { drawWorkForm, loadWork, type WorkFacts, type WorkForm } from './frame.ts'

/** Writing down what an officer does besides holding children, from a day on. */
export function recordOtherWorkRoutes(services: Services): readonly Route[] {
  const place = { path: patternOf(newWorkPath(':person')), action: OTHER_WORK.action }
  return [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => record(services, request) },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await loadWork(db, request)
  const typed = toDateFields('from', request.today)
  return facts === null ? NOT_FOUND : draw(request, facts, { typed, errors: [], status: 200 })
}

async function record({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await loadWork(db, request)
  if (facts === null) return NOT_FOUND
  const typed = Object.fromEntries(request.form)
  const asked = parseWork(typed)
  if (!asked.ok) return draw(request, facts, { typed, errors: asked.failure, status: 400 })
  const recorded = await recordOtherWork(db, {
    officerId: facts.officer.id,
    asked: asked.value,
    seen: readVersion(request.form),
    actor: request.user.accountId,
    now: clock.now(),
  })
  if (recorded.ok) return redirectTo(officerCaseloadPath(facts.officer.id))
  const { field, says, code } = recorded.failure
  const now = (await loadWork(db, request)) ?? facts
  return draw(request, now, {
    typed,
    errors: [{ field, message: says }],
    status: code === 'changed' ? 409 : 422,
  })
}

type Drawing = Pick<WorkForm, 'errors' | 'status'> & { readonly typed: PostedFields }

function draw(request: PageRequest, facts: WorkFacts, { typed, errors, status }: Drawing): PageResponse {
  const { officer } = facts
  return drawWorkForm(request, facts, {
    title: `Record other work of ${officer.name}`,
    lead: 'From a day on, until it is ended. A new number of the same kind ends the old one on the day before; hours of different duties stand side by side.',
    action: newWorkPath(officer.id),
    version: versionOf(facts.work),
    fields: html`${renderChoiceField({
      name: 'kind',
      label: 'What do they do?',
      items: WORK_KINDS.map((kind) => ({ value: kind, text: WORK_NAMES[kind] })),
      typed,
      errors,
    })}${renderTextField({ name: 'number', label: 'How many?', hint: 'Children, households, or hours a week, like 12.', typed, errors })}${renderTextField(
      {
        name: 'note',
        label: 'What are hours for?',
        hint: 'Only for other duties: training others, audits. Name no child.',
        typed,
        errors,
      },
    )}${renderDayField({ name: 'from', label: 'From which day?', typed, errors })}${renderButton({ text: 'Save this work', preventDoubleClick: true })}`,
    below: renderKnown(facts),
    errors,
    status,
  })
}

function renderKnown({ work }: WorkFacts): Html {
  const items = work.toReversed().map(({ kind, number, from, to }) => {
    const until = to === null ? '' : ` to ${toDate(addDays(to, -1))}`
    return html`<li>${WORK_NAMES[kind]}: ${toNumber(number)}, from ${toDate(from)}${until}</li>`
  })
  const list =
    items.length === 0
      ? html`<p class="govuk-body">Nothing yet.</p>`
      : html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
  return renderSection({ title: 'On record', content: list })
}
