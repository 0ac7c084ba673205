// A record as names and values: on the check page, on the review's page, and side by side where two people differ.
import { type Day, toDate, toLongDate } from '../../kit/dates/index.ts'
import { PARTICIPATION } from '../../law/participation/codes.ts'
import { countOf } from '../../ui/parts/index.ts'
import { type Html, html, type HtmlValue, joinHtml } from '../../ui/html.ts'
import type { ReviewDecision, ReviewPart, ReviewRecord } from './review-record.ts'
import { askedBy, MODELS, SCALE_TOP } from './practice-model.ts'
import {
  CHAIR_WORDS,
  DRIFT_WORDS,
  FORMAT_WORDS,
  LATE_REASON_WORDS,
  PERMANENCE_WORDS,
  QUALITY_WORDS,
  toSpokenWords,
} from './review-words.ts'
import { withChild } from './who-came.ts'

export type ReviewRow = {
  readonly key: string
  readonly value: HtmlValue
  /** The same as text, for seeing whether two records differ. */
  readonly text: string
  /** The field that is changed to change it. */
  readonly field: string
}

const NOT_RECORDED = 'Not recorded'

function partWords({ on, format }: ReviewPart): string {
  return format === null ? toLongDate(on) : `${toLongDate(on)}, ${FORMAT_WORDS[format].toLowerCase()}`
}

function decisionWords({ says, owner, by }: ReviewDecision): string {
  return [says, owner, by === null ? 'no date' : `by ${toDate(by)}`].join(' · ')
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.length < 2 ? lines : lines.map((line, index) => `${index + 1}. ${line}`)
}

function listed(lines: readonly string[], none: string): HtmlValue {
  if (lines.length === 0) return html`<span class="fp-quiet">${none}</span>`
  if (lines.length === 1) return lines[0]
  return joinHtml(
    lines.map((line) => html`${line}`),
    html`<br>`,
  )
}

function row(key: string, field: string, lines: readonly string[], none: string = NOT_RECORDED): ReviewRow {
  return { key, field, value: listed(lines, none), text: lines.join('\n') }
}

const some = (text: string | null | undefined): string[] =>
  text === null || text === undefined || text === '' ? [] : [text]
const dayWords = (day: Day | null): string[] => (day === null ? [] : [toLongDate(day)])

/** The rows about the meeting. */
export function meetingRows({ parts, meeting, completedOn }: ReviewRecord): readonly ReviewRow[] {
  return [
    row('Meeting', 'meeting', [meeting ? 'There was a meeting' : 'Held without a meeting']),
    row(
      parts.length > 1 ? `Held in ${countOf(parts.length, 'part')}` : 'Held on',
      'part-1-on-day',
      parts.map(partWords),
    ),
    row('Completed', 'completed', dayWords(completedOn), 'Not yet complete'),
  ]
}

/** The rows about people and voice. */
export function peopleRows(record: ReviewRecord): readonly ReviewRow[] {
  const { code, chair, spokenTo } = record
  return [
    row('Who came', 'came-child', withChild(record.people, code)),
    row('Invited, did not come', 'away-child', record.didNotCome, 'Nobody recorded'),
    row('Chaired by', 'chair', some(chair && CHAIR_WORDS[chair])),
    row('Spoken to before', 'spoken', some(spokenTo && toSpokenWords(spokenTo))),
    row('How the child took part', 'code', some(code && `${code}: ${PARTICIPATION[code].says}`)),
  ]
}

/** The rows about what was said, by heading; one row that says so where nothing was written down. */
export function discussionRows({ discussion }: ReviewRecord): readonly ReviewRow[] {
  if (discussion === null) return [row('What was said', 'discussion-model', [])]
  const { model, answers, scale } = discussion
  const said = answers.map(({ heading, says }) =>
    row(askedBy(model, heading), `discussion-${heading}`, says.split(/\r?\n/)),
  )
  const { scale: asked } = MODELS[model]
  if (asked === null) return said
  return [
    ...said,
    row(
      asked.asks,
      'scale',
      scale === null ? [] : [`${scale.score} out of ${SCALE_TOP}, chosen by ${scale.chosenBy}`],
    ),
  ]
}

const yesNo = (value: boolean | null): string[] => (value === null ? [] : [value ? 'Yes' : 'No'])

/** The rows of the officer's view of the plan. */
export function viewRows({ officerView }: ReviewRecord): readonly ReviewRow[] {
  const { planQuality, permanencePlan, permanenceOn, drift, rightsExplained, advocacyOffered } = officerView
  const plan =
    permanencePlan &&
    [PERMANENCE_WORDS[permanencePlan], ...dayWords(permanenceOn).map((on) => `agreed ${on}`)].join(', ')
  return [
    row('The care plan', 'view-quality', some(planQuality && QUALITY_WORDS[planQuality])),
    row('Plan for permanence', 'view-plan', some(plan)),
    row('Drift or delay', 'view-drift', some(drift && DRIFT_WORDS[drift])),
    row('Rights explained', 'view-rights', yesNo(rightsExplained)),
    row('Advocate offered', 'view-advocacy', yesNo(advocacyOffered)),
  ]
}

/** The rows about plan and decisions. */
export function planRows(record: ReviewRecord): readonly ReviewRow[] {
  const { lateReason, lateNote } = record
  const late =
    lateReason === null ? [] : [[LATE_REASON_WORDS[lateReason], lateNote].filter(Boolean).join(': ')]
  return [
    ...viewRows(record),
    row('Decisions', 'decision-1-says', numbered(record.decisions.map(decisionWords)), 'None'),
    row('Next review booked', 'next-on-day', dayWords(record.nextOn), 'Not booked'),
    ...(late.length > 0 ? [row('Why it was late', 'late-reason', late)] : []),
  ]
}

/** Every row in order. */
export function reviewRows(record: ReviewRecord): readonly ReviewRow[] {
  return [...meetingRows(record), ...peopleRows(record), ...discussionRows(record), ...planRows(record)]
}

export type Comparison = {
  readonly key: string
  readonly one: Html
  readonly other: Html
  readonly same: boolean
}

/** Two records row by row; rows that differ say so in a mark and not by colour alone. */
export function compareRecords(one: ReviewRecord, other: ReviewRecord): readonly Comparison[] {
  const ones = new Map(reviewRows(one).map((each) => [each.field, each]))
  const others = new Map(reviewRows(other).map((each) => [each.field, each]))
  return [...new Set([...ones.keys(), ...others.keys()])].map((field) => {
    const [mine, theirs] = [ones.get(field), others.get(field)]
    return {
      key: mine?.key ?? theirs?.key ?? '',
      one: html`${mine?.value ?? NOT_RECORDED}`,
      other: html`${theirs?.value ?? NOT_RECORDED}`,
      same: mine?.text === theirs?.text,
    }
  })
}
