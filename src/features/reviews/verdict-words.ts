// What a review came to, in words: the same on the check page, the outcome page and the review's own page.
import { toDate, toLongDate } from '../../kit/dates/index.ts'
import { toWhySteps } from '../provisions/index.ts'
import {
  countOf,
  type Deadline,
  renderDeadlineTag,
  renderWhyPanel,
  type WhyPanelOptions,
} from '../../ui/parts/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { joinHtml } from '../../ui/html.ts'
import type { Meaning } from './review-meaning.ts'
import type { ReadJudged, ReadVerdict } from './judged-json.ts'
import { nameReview, titleReview } from './obligation-words.ts'

function toDeadline({ status, duty, daysLate, workingDaysLate }: ReadVerdict): Deadline {
  if (status === 'met' || status === 'flexible') return { status }
  if (status === 'late') return { status, duty, daysLate, workingDaysLate }
  return { status: 'cannot-tell', missing: 'earlier review not recorded' }
}

function lateWords({ daysLate, workingDaysLate }: ReadVerdict): string {
  const days = countOf(daysLate, 'day')
  return workingDaysLate > 0 ? `${countOf(workingDaysLate, 'working day')} (${days})` : days
}

/** "It was the second review, due by Monday 13 July 2026, and was held in time." */
export function toVerdictWords(verdict: ReadVerdict): string {
  const due = verdict.due === null ? '' : `, due by ${toLongDate(verdict.due)},`
  const name = `It was the ${nameReview(verdict)}`
  if (verdict.status === 'met') return `${name}${due} and was held in time.`
  if (verdict.status === 'flexible') return `${name}${due} and was held within the rules of 2020.`
  if (verdict.status === 'late') return `${name}${due} and was late by ${lateWords(verdict)}.`
  return `${name}. Whether it was in time cannot be told.`
}

const NOTHING_ANSWERED: Readonly<Record<Exclude<Meaning['answers'], 'answers'>, string>> = {
  outside:
    'It lies outside every period of care that we know of, so it answers no due date. This is a query to the source: one of the dates there is probably wrong. When they change, the review is matched again.',
  nothing: 'No review was owed that it answers. It is kept, and counts from its day on.',
}

/** Whether a review was in time: a mark and a sentence for each duty it answered. */
export function renderVerdict(judged: Pick<ReadJudged, 'obligations'>, answers: Meaning['answers']): Html {
  if (answers !== 'answers')
    return html`<p class="govuk-body"><strong>${answers === 'outside' ? 'Outside care.' : 'Not owed.'}</strong> ${NOTHING_ANSWERED[answers]}</p>`
  return joinHtml(
    judged.obligations.map(
      (verdict) =>
        html`<p class="govuk-body">${renderDeadlineTag(toDeadline(verdict))} ${toVerdictWords(verdict)}</p>`,
    ),
    '',
  )
}

/** Only the marks, one for each duty. */
export function renderVerdictTags({ obligations }: Pick<ReadJudged, 'obligations'>): Html {
  return joinHtml(
    obligations.map((verdict) => renderDeadlineTag(toDeadline(verdict))),
    ' ',
  )
}

function apart(panel: WhyPanelOptions): Html {
  return html`<div class="fp-section">${renderWhyPanel(panel)}</div>`
}

/** Why it was in time or late: the chain of facts as it was judged. */
export function renderVerdictWhy({ obligations }: Pick<ReadJudged, 'obligations'>): Html {
  return joinHtml(
    obligations.map((verdict) =>
      apart({
        label: `Why the ${nameReview(verdict)} was due then`,
        kicker: 'Why it was due then',
        heading: `${titleReview(verdict)}${verdict.due === null ? '' : ` by ${toLongDate(verdict.due)}`}`,
        tag: renderDeadlineTag(toDeadline(verdict)),
        steps: toWhySteps(verdict.because, verdict.duty, verdict.due === null ? null : toDate(verdict.due)),
      }),
    ),
    '',
  )
}

/** What is owed next, and why. Null where nothing more is owed. */
export function renderNext({ next }: Pick<Meaning, 'next'>): Html | null {
  if (next === null) return null
  const due = next.due
  return apart({
    kicker: 'Next',
    heading: `${titleReview(next)}${due === null ? ': cannot tell when' : ` by ${toLongDate(due)}`}`,
    steps: toWhySteps(next.because(), next.duty, due === null ? null : toDate(due)),
  })
}

/** "The next review is due by Monday 13 July 2026", as one sentence. */
export function toNextWords({ next }: Pick<Meaning, 'next'>): string {
  if (next === null) return 'No further review is owed.'
  if (next.due === null) return 'When the next review is due cannot be told.'
  return `The next review is due by ${toLongDate(next.due)}.`
}

/** Whether two judgements say the same: the same duties, due on the same days, met or missed alike. */
export function sameVerdict(one: ReadJudged, other: ReadJudged): boolean {
  const toText = ({ obligations }: ReadJudged): string =>
    JSON.stringify(obligations.map(({ rule, sequence, due, status }) => [rule, sequence, due, status]))
  return toText(one) === toText(other)
}
