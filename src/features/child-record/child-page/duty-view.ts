import { type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import type { Reason } from '../../../law/citations/reason.ts'
import type { Obligation } from '../../../law/looked-after-reviews/index.ts'
import { renderButton, renderDetails, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderCitations, renderDeadlineTag, renderWhyPanel, type WhyStep } from '../../../ui/parts/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import { knownFrom, newReviewPath, reviewPath, titleReview } from '../../reviews/index.ts'
import type { JudgedDuty, WorkedRecord } from '../worked-record.ts'

/** Whether it fell due after the day the data end: it may have been held. */
function isPastKnown({ due, knownTo }: Obligation, today: Day): boolean {
  return due !== null && knownTo !== null && due > knownTo && due < today
}

/** "Second review by Monday 13 July 2026" */
function headingOf({ obligation, verdict }: JudgedDuty, today: Day): string {
  const { due, atLatest } = obligation
  const title = titleReview(obligation)
  if (due === null) return `${title}: no day can be given`
  if (atLatest) return `${title} by ${toDate(due)} at the latest`
  return verdict.status === 'overdue' || isPastKnown(obligation, today)
    ? `${title} was due by ${toLongDate(due)}`
    : `${title} by ${toLongDate(due)}`
}

/** Where the chain begins with an earlier review, when care began is said before it. */
function careBegan({ obligation }: JudgedDuty, { history }: WorkedRecord): readonly Reason[] {
  const period = history.periods[obligation.period]
  if (period === undefined || !period.startKnown || !/^LAR[23X]/.test(obligation.rule)) return []
  return [{ says: `Looked after since ${toLongDate(period.start)}.`, cites: ['CA 22(1)'] }]
}

function stepsOf(duty: JudgedDuty, record: WorkedRecord): readonly WhyStep[] {
  const { due, duty: strength } = duty.obligation
  const began = careBegan(duty, record)
  const because = duty.obligation.because()
  const reasons = because.some(({ says }) => says === began[0]?.says) ? because : [...began, ...because]
  return toWhySteps(reasons, strength, due === null ? null : toLongDate(due))
}

/** What is missing, as what to do about it. */
function settlesOf({ obligation, verdict }: JudgedDuty, today: Day): string | null {
  if (verdict.missing === null) return null
  const { knownTo } = obligation
  return knownTo !== null && isPastKnown(obligation, today)
    ? `the next file of the national return, or a review recorded here. The data end on ${toDate(knownTo)}.`
    : verdict.missing
}

function asideOf(duty: JudgedDuty, today: Day): Html | null {
  const { target } = duty.obligation
  const missing = settlesOf(duty, today)
  if (missing === null && target === null) return null
  return html`${missing !== null && html`<p><strong>What would settle it:</strong> ${missing}</p>`}${target !== null && html`<p><strong>Our policy</strong> is to hold it by <strong>${toLongDate(target)}</strong>. The law sets no earlier day.</p>`}`
}

const NOTHING_OWED: Readonly<Record<'none' | 'left' | 'adult', string>> = {
  none: 'Nothing is known of a period of care, so no review is owed.',
  left: 'Care has ended, so no review is owed.',
  adult: 'The 18th birthday has passed, so no review is owed.',
}

function renderNothing({ child }: WorkedRecord): Html {
  const isOpen = child.care.periods.at(-1)?.end === null
  const why = child.care.periods.length === 0 ? 'none' : isOpen ? 'adult' : 'left'
  return renderSection({
    title: 'Next',
    content: html`<p>${NOTHING_OWED[why]}</p>`,
  })
}

/** The last review, where it was recorded here and is not complete: the way to write down its next part. */
function renderUnfinished({ reviews }: WorkedRecord): Html | null {
  const last = reviews.at(-1)
  if (last === undefined || last.completedOn !== null || knownFrom(last) === 'file') return null
  const days = last.parts.map((on) => toDate(on)).join(' and ')
  return renderInsetText({
    html: html`The review of ${days} is not complete. <a class="govuk-link" href="${reviewPath(last.id)}">Record its next part</a>`,
  })
}

/** The next duty and why it is due when it is, with what one may do about it. */
export function renderNext(record: WorkedRecord, mayRecord: boolean, whatIf: HtmlValue): Html {
  const { next, child } = record
  if (next === null) return renderNothing(record)
  const unfinished = mayRecord && renderUnfinished(record)
  const panel = renderWhyPanel({
    kicker: 'Next',
    heading: headingOf(next, record.today),
    tag: renderDeadlineTag(next.deadline),
    steps: stepsOf(next, record),
    aside: asideOf(next, record.today),
    actions: mayRecord ? renderButton({ text: 'Record a review', href: newReviewPath(child.id) }) : null,
    whatIf,
  })
  return html`${unfinished}${panel}`
}

function renderSteps(steps: readonly WhyStep[]): Html {
  const items = steps.map(
    ({ says, citations, unconfirmed }) =>
      html`<li class="fp-why__step">${says} ${renderCitations(citations)}${unconfirmed && html`<p class="fp-why__note"><strong>Unconfirmed reading.</strong> ${unconfirmed}</p>`}</li>`,
  )
  return html`<ol class="fp-why__steps">${items}</ol>`
}

const DUTY_WORDS = {
  must: 'The law says it must be held.',
  should: 'Guidance says it should be held.',
  local: 'Our policy.',
} as const

function renderBesideOne(duty: JudgedDuty, record: WorkedRecord): Html {
  const aside = asideOf(duty, record.today)
  return html`<h3 class="fp-heading fp-heading--small">${headingOf(duty, record.today)}</h3>
<p>${renderDeadlineTag(duty.deadline)}</p>
${renderDetails({ summaryText: 'Why', classes: 'fp-chart__table', html: html`${renderSteps(stepsOf(duty, record))}<p><strong>${DUTY_WORDS[duty.obligation.duty]}</strong></p>${aside}` })}`
}

/** What runs beside the next review: adoption reviews, the yearly meeting. */
export function renderBeside(record: WorkedRecord): Html | null {
  const { beside } = record
  if (beside.length === 0) return null
  return renderSection({ title: 'Also owed', content: beside.map((duty) => renderBesideOne(duty, record)) })
}
