import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderDeadlineTag, renderEmpty, renderWhyPanel } from '../../../ui/parts/index.ts'
import { type Child, childPath } from '../../children/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import { listMissing } from '../checklist.ts'
import { toDoneDeadline } from '../deadlines.ts'
import { toReviewDayWords } from '../next-review.ts'
import { papersPath, reviewPackPath, spokenToPath, talkPath } from '../paths.ts'
import { nameOf, renderToHeld } from '../preparing-page.ts'
import { reviewPath, toSpokenWords } from '../../reviews/index.ts'
import { renderPaperList } from './list-view.ts'
import type { PapersView } from './view-model.ts'

/** The whole page. */
export function renderPapers(view: PapersView): Html {
  const { child, review } = view.preparation
  const isHeld = review.day === 'held'
  const title = `Papers for the ${review.name}`
  const lead = html`${nameOf(child)}: ${toReviewDayWords(review)}.`
  return html`${renderPageTitle(title, lead)}
${isHeld ? renderLate(view) : html`<p class="fp-actions"><a class="govuk-link" href="${reviewPackPath(child.id)}">Review pack and agenda</a></p>`}
${renderToHeld(review)}
${renderClock(view)}
${renderSection({ title: 'The papers', content: renderPaperList(view) })}
${renderSection({ title: 'Talk between the social worker and the IRO', content: renderTalk(view) })}
${renderSection({ title: 'Speaking to the child before the review', content: renderSpoken(view) })}`
}

// What came late is still a fact, and what was written down wrongly is still put right.
function renderLate({ preparation: { review, child } }: PapersView): Html {
  return html`<p class="govuk-body">This review was held. What came late, or was not written down in time, can still be recorded: the day it came counts. <a class="govuk-link" href="${papersPath(child.id)}">Papers for the next review</a>, <a class="govuk-link" href="${reviewPath(review.heldId ?? '')}">the review as it was recorded</a>.</p>`
}

/** Where nothing is owed and nothing arranged. */
export function renderNothingToPrepare(child: Child): Html {
  return html`${renderPageTitle('Papers for the next review', nameOf(child))}${renderEmpty('No review is owed and none is arranged, so no papers are needed.')}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${nameOf(child)}</a></p>`
}

function renderClock({ preparation, today }: PapersView): Html {
  const { checklist, calendar } = preparation
  const due = checklist.papersDue
  const missing = listMissing(checklist).length
  if (due.kind !== 'due') {
    return renderEmpty('No day is known for the review, so we cannot tell by when the papers should come.')
  }
  const inWords = toLongDate(due.due.on)
  return renderWhyPanel({
    label: 'By when the papers should come, and why',
    kicker: missing === 0 ? 'All there' : `${countOf(missing, 'paper')} missing`,
    heading: `Papers by ${inWords}`,
    tag: missing === 0 ? undefined : renderDeadlineTag(toDoneDeadline(due, null, { today, calendar })),
    steps: toWhySteps(due.because, due.due.duty, inWords),
    aside:
      preparation.review.day === 'due' &&
      'The review is not arranged yet, so this counts back from the last day on which it is due.',
  })
}

function renderTalk({ preparation, today, mayPrepare, mayRecord }: PapersView): Html {
  const { checklist, calendar, talks, child, review } = preparation
  const due = checklist.talkDue
  const [first] = talks
  const tag = renderDeadlineTag(toDoneDeadline(due, first?.on ?? null, { today, calendar }))
  const says =
    first === undefined
      ? 'Not recorded.'
      : html`${talks.map(({ socialWorker, officer, on }, index) => html`${index > 0 && html`<br>`}${socialWorker} and ${officer} talked on <span class="fp-keep">${toDate(on)}</span>.`)}`
  return html`<p class="govuk-body">${says} ${tag}</p>${
    due.kind === 'due' &&
    html`<p class="govuk-body fp-quiet">It should be by ${toLongDate(due.due.on)}: guidance says 15 working days before the review. The first talk counts.</p>`
  }${
    (mayPrepare || mayRecord) &&
    html`<p class="govuk-body"><a class="govuk-link" href="${talkPath(child.id, review.heldId)}">Record ${first === undefined ? 'the talk' : 'another talk, or put it right'}</a></p>`
  }`
}

function renderSpoken({ preparation, mayPrepare }: PapersView): Html {
  const { spoken, child, review } = preparation
  const says =
    spoken === null
      ? html`<strong>Not recorded.</strong> ${review.day !== 'held' && 'It has to be said before the review is closed.'}`
      : html`${toSpokenWords(spoken)}, <span class="fp-keep">${toDate(spoken.on)}</span>.`
  return html`<p class="govuk-body">${says}</p>${
    mayPrepare &&
    html`<p class="govuk-body"><a class="govuk-link" href="${spokenToPath(child.id, review.heldId)}">Record whether the child was spoken to</a></p>`
  }`
}
