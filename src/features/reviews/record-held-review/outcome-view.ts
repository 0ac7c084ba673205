import { toLongDate } from '../../../kit/dates/index.ts'
import { renderPanel, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderSection } from '../../../ui/layout/index.ts'
import { type Child, childPath, displayName } from '../../children/index.ts'
import { readJudgedJson, type ReadJudged } from '../judged-json.ts'
import { reviewPath } from '../paths.ts'
import type { Review } from '../review.ts'
import type { Meaning } from '../review-meaning.ts'
import { renderNext, renderVerdict, renderVerdictWhy, toNextWords } from '../verdict-words.ts'

export type Outcome = { readonly child: Child; readonly review: Review; readonly meaning: Meaning }

/** "In time", "Late by 3 working days": the outcome in as few words as it has. */
function inShort({ obligations }: ReadJudged, answers: Meaning['answers']): string {
  if (answers === 'outside') return 'It lies outside every known period of care.'
  const late = obligations.find(({ status }) => status === 'late')
  if (late !== undefined) {
    const [count, unit] =
      late.workingDaysLate > 0 ? [late.workingDaysLate, 'working day'] : [late.daysLate, 'day']
    return `Late by ${count} ${unit}${count === 1 ? '' : 's'}.`
  }
  if (obligations.length === 0) return 'It answers no due date.'
  return obligations.every(({ status }) => status === 'met') ? 'In time.' : 'Saved.'
}

/** What came of recording a review: in time or how late, and when the next is due, with why. */
export function renderOutcome({ child, review, meaning }: Outcome): Html {
  const judged = readJudgedJson(meaning.judged)
  const name = displayName(child, child.identifier)
  const held = review.parts.map(toLongDate).join(' and ')
  const panel = renderPanel({
    titleText: 'Recorded',
    html: html`${inShort(judged, meaning.answers)}<br>${toNextWords(meaning)}`,
  })
  const links = html`<ul class="govuk-list"><li><a class="govuk-link" href="${childPath(child.id)}">${name}</a></li><li><a class="govuk-link" href="${reviewPath(review.id)}">This review</a></li><li><a class="govuk-link" href="/today">Today</a></li></ul>`
  const wide = html`${panel}<p class="govuk-body">The review of ${name} held on ${held}.</p>${renderVerdict(judged, meaning.answers)}${meaning.warnings.map((text) => renderWarningText({ text }))}${renderSection({ title: 'Go on to', content: links })}`
  return renderColumns(wide, html`${renderNext(meaning)}${renderVerdictWhy(judged)}`)
}
