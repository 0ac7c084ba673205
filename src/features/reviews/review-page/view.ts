import { toDate, toLongDate, toShortDate } from '../../../kit/dates/index.ts'
import { PARTICIPATION } from '../../../law/participation/codes.ts'
import {
  renderButton,
  renderInsetText,
  renderSummaryList,
  renderWarningText,
} from '../../../ui/govuk/index.ts'
import { renderForm } from '../../../ui/forms/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderSideList } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type Child, childPath, displayName } from '../../children/index.ts'
import { type ReadJudged, readJudgedJson } from '../judged-json.ts'
import {
  correctReviewPath,
  newReviewPath,
  recordOfReviewPath,
  reviewPath,
  reviewVersionPath,
} from '../paths.ts'
import type { ReviewVersion } from '../queries.ts'
import { type ReviewDraft, toMomentWords } from '../review-draft.ts'
import { knownFrom, type Review } from '../review.ts'
import type { Meaning } from '../review-meaning.ts'
import type { ReviewRecord } from '../review-record.ts'
import { discussionRows, meetingRows, peopleRows, planRows, type ReviewRow } from '../review-rows.ts'
import { renderNext, renderVerdict, renderVerdictWhy, sameVerdict } from '../verdict-words.ts'

/** A review with all that its page shows. */
export type ReviewView = {
  readonly child: Child
  readonly review: Review
  /** As the facts stand now. */
  readonly meaning: Meaning
  /** The newest first; empty for a review known from a file alone. */
  readonly versions: readonly ReviewVersion[]
  /** What this person has typed of this child and not yet recorded. */
  readonly draft: ReviewDraft | null
  readonly mayRecord: 'may-record' | 'may-look'
  readonly csrfToken: string
}

const SOURCE = {
  recorded: 'Recorded here; the national return does not have it.',
  file: 'Known from the national return; nobody has recorded it here.',
  both: 'Recorded here, and in the national return.',
} as const

/** "Review of Tuesday 12 May 2026" */
export function toReviewTitle({ parts }: Pick<Review, 'parts'>): string {
  const first = parts[0]
  return first === undefined ? 'Review' : `Review of ${toLongDate(first)}`
}

function renderRows(rows: readonly ReviewRow[]): Html {
  return renderSummaryList({
    rows: rows.map(({ key, value }) => ({ key: { text: key }, value: { html: html`${value}` } })),
  })
}

function renderDecisions({ decisions }: ReviewRecord): Html {
  if (decisions.length === 0) return renderEmpty('No decisions are recorded.')
  return renderFigureTable({
    caption: 'Decisions of this review',
    captionIs: 'said',
    head: ['Decision', 'Who', 'By'],
    rows: decisions.map(({ says, owner, by }) => [
      says,
      owner,
      by === null ? 'No date' : html`<span class="fp-keep">${toShortDate(by)}</span>`,
    ]),
    align: 'text',
  })
}

/** A record in its parts: meeting, people and voice, decisions. */
export function renderRecord(record: ReviewRecord): Html {
  const plan = planRows(record).filter(({ key }) => key !== 'Decisions')
  return html`${renderSection({ title: 'The meeting', content: renderRows(meetingRows(record)) })}${renderSection({ title: 'People and voice', content: renderRows(peopleRows(record)) })}${renderSection({ title: 'The discussion', content: renderRows(discussionRows(record)) })}${renderSection({ title: 'Decisions', content: renderDecisions(record) })}${renderSection({ title: 'Plan', content: renderRows(plan) })}`
}

function renderBare({ review }: ReviewView): Html {
  const code =
    review.code === null ? 'No participation code' : `${review.code}: ${PARTICIPATION[review.code].says}`
  return renderSummaryList({
    rows: [
      { key: { text: 'Held on' }, value: { text: review.parts.map(toLongDate).join(', ') } },
      { key: { text: 'How the child took part' }, value: { text: code } },
      { key: { text: 'Everything else' }, value: { text: 'Not recorded' } },
    ],
  })
}

function renderAction({ child, review, mayRecord, csrfToken }: ReviewView): Html | null {
  if (mayRecord === 'may-look') return null
  if (review.record === null)
    return renderButton({
      text: 'Record this review',
      href: newReviewPath(child.id, review.parts[0] ?? null),
    })
  return renderForm({
    action: correctReviewPath(review.id),
    csrfToken,
    fields:
      review.completedOn === null
        ? renderButton({ text: 'Record its next part, or correct it' })
        : renderButton({ text: 'Correct this review', classes: 'govuk-button--secondary' }),
  })
}

/** Where the facts have moved since: what was judged then, so that both are seen. */
function renderThen(now: ReadJudged, newest: ReviewVersion | undefined): Html | null {
  if (newest === undefined) return null
  const then = readJudgedJson(newest.judged)
  if (sameVerdict(then, now)) return null
  const answers = then.obligations.length > 0 ? 'answers' : 'nothing'
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>Facts have changed since it was recorded.</strong> On ${then.asOf === null ? 'that day' : toDate(then.asOf)} it was judged so:</p>${renderVerdict(then, answers)}`,
  })
}

/** The way to the record and the letter, once somebody has recorded the review. */
function renderRecordLink({ review }: ReviewView): Html | null {
  if (review.record === null) return null
  return html`<p class="govuk-body"><a class="govuk-link" href="${recordOfReviewPath(review.id)}">Record and letter: write, sign and send them</a></p>`
}

function renderVersions({ review, versions }: ReviewView): Html {
  const items = versions.map(({ version, recordedAt, recordedBy }, index) => ({
    title: html`<a class="govuk-link" href="${reviewVersionPath(review.id, version)}">${index === versions.length - 1 ? 'As first recorded' : 'Correction'}</a>`,
    under: `${recordedBy.name}, ${toMomentWords(recordedAt)}`,
    mark: index === 0 && versions.length > 1 ? 'Newest' : undefined,
  }))
  return renderSection({ title: 'Versions', content: renderSideList(items, 'Nobody has recorded it here.') })
}

function renderDraft({ child, draft }: ReviewView): Html | null {
  if (draft === null) return null
  return renderInsetText({
    html: html`You have answers about a review of this child that are not recorded yet, saved ${toMomentWords(draft.savedAt)}. <a class="govuk-link" href="${newReviewPath(child.id)}">Go on with them</a>`,
  })
}

/** The review's page. */
export function renderReviewPage(view: ReviewView): Html {
  const { child, review, meaning, versions } = view
  const judged = readJudgedJson(meaning.judged)
  const name = displayName(child, child.identifier)
  const lead: HtmlValue = html`<a class="govuk-link" href="${childPath(child.id)}">${name}</a>. ${SOURCE[knownFrom(review)]}`
  const wide = html`${renderPageTitle(toReviewTitle(review), lead)}${renderDraft(view)}${renderRecordLink(view)}${renderVerdict(judged, meaning.answers)}${renderThen(judged, versions[0])}${meaning.warnings.map((text) => renderWarningText({ text }))}${review.record === null ? renderBare(view) : renderRecord(review.record)}${renderAction(view)}`
  return renderColumns(wide, html`${renderVerdictWhy(judged)}${renderNext(meaning)}${renderVersions(view)}`)
}

/** One version as it was recorded; it never changes. */
export function renderVersionPage(view: ReviewView, shown: ReviewVersion): Html {
  const { child, review, versions } = view
  const judged = readJudgedJson(shown.judged)
  const name = displayName(child, child.identifier)
  const place =
    shown.version === versions[0]?.version ? 'This is the newest version.' : 'It has been corrected since.'
  const first = shown.record.parts[0]
  const title = toReviewTitle({ parts: first === undefined ? [] : [first.on] })
  const wide = html`${renderPageTitle(title, `${name}. As recorded by ${shown.recordedBy.name} ${toMomentWords(shown.recordedAt)}.`)}${renderInsetText({ html: html`${place} <a class="govuk-link" href="${reviewPath(review.id)}">See the review as it stands now</a>` })}${renderVerdict(judged, judged.obligations.length > 0 ? 'answers' : 'nothing')}${renderRecord(shown.record)}`
  return renderColumns(wide, html`${renderVerdictWhy(judged)}${renderVersions(view)}`)
}
