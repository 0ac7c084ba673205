import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderDeadlineTag, renderEmpty, renderWhyPanel } from '../../../ui/parts/index.ts'
import { type Child, childPath } from '../../children/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import { listMissing } from '../checklist.ts'
import { toDoneDeadline } from '../deadlines.ts'
import { toReviewDayWords } from '../next-review.ts'
import { reviewPackPath, spokenToPath, talkPath } from '../paths.ts'
import { nameOf } from '../preparing-page.ts'
import { toSpokenWords } from '../../reviews/index.ts'
import { renderPaperList } from './list-view.ts'
import type { PapersView } from './view-model.ts'

/** The whole page. */
export function renderPapers(view: PapersView): Html {
  const { child, review } = view.preparation
  const title = `Papers for the ${review.name}`
  const lead = html`${nameOf(child)}: ${toReviewDayWords(review)}.`
  return html`${renderPageTitle(title, lead)}
<p class="fp-actions"><a class="govuk-link" href="${reviewPackPath(child.id)}">Review pack and agenda</a></p>
${renderClock(view)}
${renderSection({ title: 'The papers', content: renderPaperList(view) })}
${renderSection({ title: 'Talk between the social worker and the IRO', content: renderTalk(view) })}
${renderSection({ title: 'Speaking to the child before the review', content: renderSpoken(view) })}`
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
  const { checklist, calendar, talk, child } = preparation
  const due = checklist.talkDue
  const tag = renderDeadlineTag(toDoneDeadline(due, talk?.on ?? null, { today, calendar }))
  const says =
    talk === null
      ? 'Not recorded.'
      : html`${talk.socialWorker} and ${talk.officer} talked on <span class="fp-keep">${toDate(talk.on)}</span>.`
  return html`<p class="govuk-body">${says} ${tag}</p>${
    due.kind === 'due' &&
    html`<p class="govuk-body fp-quiet">It should be by ${toLongDate(due.due.on)}: guidance says 15 working days before the review.</p>`
  }${
    (mayPrepare || mayRecord) &&
    html`<p class="govuk-body"><a class="govuk-link" href="${talkPath(child.id)}">Record the talk</a></p>`
  }`
}

function renderSpoken({ preparation, mayPrepare }: PapersView): Html {
  const { spoken, child } = preparation
  const says =
    spoken === null
      ? html`<strong>Not recorded.</strong> It has to be said before the review is closed.`
      : html`${toSpokenWords(spoken)}, <span class="fp-keep">${toDate(spoken.on)}</span>.`
  return html`<p class="govuk-body">${says}</p>${
    mayPrepare &&
    html`<p class="govuk-body"><a class="govuk-link" href="${spokenToPath(child.id)}">Record whether the child was spoken to</a></p>`
  }`
}
