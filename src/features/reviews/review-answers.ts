// What was typed on the pages of a record: texts by field name, as they were sent. Field names are here and nowhere else.
import { NO_DATE_TEXT, readText, toDateText, type DateText } from '../../ui/forms/index.ts'
import type { Day } from '../../kit/dates/index.ts'
import type { Discussion } from './discussion.ts'
import type { OfficerView } from './officer-view.ts'
import type { RecordingPage } from './paths.ts'
import type { ReviewDecision, ReviewPart, ReviewRecord, SpokenTo } from './review-record.ts'
import { CAME_ROLES, readPeople, withChild } from './who-came.ts'

export type Answers = Readonly<Record<string, string>>

export const NO_ANSWERS: Answers = {}

/** The answer that says nobody recorded whether the child was spoken to: it is chosen, never left blank. */
export const SPOKEN_NOT_RECORDED = 'not-recorded'

/** The most parts a review has, and the most decisions a record takes. */
export const MOST_PARTS = 4
export const MOST_DECISIONS = 40

const FIELDS: Readonly<Record<RecordingPage, RegExp>> = {
  meeting: /^(meeting|completed|part-count|part-\d-(format|on-(day|month|year)))$/,
  people:
    /^((came|away|invited)-[a-z-]+|chair|code|spoken|spoken-(how|alone|why-not-(appropriate|possible)))$/,
  discussion: /^(discussion-[a-z\d-]+|scale(-by)?)$/,
  plan: /^(view-(quality|drift|rights|advocacy|plan(-on-(day|month|year))?)|decision-count|decision-\d\d?-(says|owner|by-(day|month|year))|next-on-(day|month|year)|late-(reason|note))$/,
  check: /^$/,
}

/** The page a field is on. */
export function pageOfField(field: string): RecordingPage {
  if (FIELDS.people.test(field)) return 'people'
  if (FIELDS.discussion.test(field)) return 'discussion'
  return /^(decision|next|late|view)-/.test(field) ? 'plan' : 'meeting'
}

/** The answers with those of one page replaced by what was posted. */
export function withPage(answers: Answers, page: RecordingPage, posted: URLSearchParams): Answers {
  const others = Object.entries(answers).filter(([name]) => !FIELDS[page].test(name))
  const these = [...posted].filter(([name, value]) => FIELDS[page].test(name) && value !== '')
  return Object.fromEntries([...others, ...these])
}

function countIn(answers: Answers, name: string, most: number): number {
  const count = Number(readText(answers, name))
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), most) : 1
}

export const partCount = (answers: Answers): number => countIn(answers, 'part-count', MOST_PARTS)
export const decisionCount = (answers: Answers): number => countIn(answers, 'decision-count', MOST_DECISIONS)

/** Row names in order: `part-1`, `part-2`. */
export function rowsOf(kind: 'part' | 'decision', count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`)
}

/** The answers without one row; the rows after it move up. */
export function withoutRow(answers: Answers, kind: 'part' | 'decision', row: number): Answers {
  const count = kind === 'part' ? partCount(answers) : decisionCount(answers)
  const moved = Object.entries(answers).flatMap(([name, value]): [string, string][] => {
    const [, number, rest] = new RegExp(`^${kind}-(\\d+)(-.+)$`).exec(name) ?? []
    if (number === undefined || rest === undefined || Number(number) < row) return [[name, value]]
    return Number(number) === row ? [] : [[`${kind}-${Number(number) - 1}${rest}`, value]]
  })
  return { ...Object.fromEntries(moved), [`${kind}-count`]: String(Math.max(count - 1, 1)) }
}

/** The answers with one more empty row. */
export function withOneMore(answers: Answers, kind: 'part' | 'decision'): Answers {
  const [count, most] =
    kind === 'part' ? [partCount(answers), MOST_PARTS] : [decisionCount(answers), MOST_DECISIONS]
  return { ...answers, [`${kind}-count`]: String(Math.min(count + 1, most)) }
}

function dateAnswers(name: string, day: Day | null): Answers {
  const text: DateText = day === null ? NO_DATE_TEXT : toDateText(day)
  return { [`${name}-day`]: text.day, [`${name}-month`]: text.month, [`${name}-year`]: text.year }
}

function partAnswers({ on, format }: ReviewPart, row: string): Answers {
  return { ...dateAnswers(`${row}-on`, on), [`${row}-format`]: format ?? '' }
}

function decisionAnswers({ says, owner, by }: ReviewDecision, row: string): Answers {
  return { [`${row}-says`]: says, [`${row}-owner`]: owner, ...dateAnswers(`${row}-by`, by) }
}

/** The answers that say this of speaking to the child. */
export function spokenAnswers(spokenTo: SpokenTo | null): Answers {
  if (spokenTo === null) return { spoken: SPOKEN_NOT_RECORDED }
  const { outcome, how, alone, reason } = spokenTo
  return {
    spoken: outcome,
    'spoken-how': how ?? '',
    'spoken-alone': yesNo(alone),
    ...(reason === '' ? {} : { [`spoken-why-${outcome}`]: reason }),
  }
}

function peopleAnswers(asked: 'came' | 'away', people: readonly string[]): Answers {
  const those = readPeople(people)
  return Object.assign(
    {},
    ...those.map(({ role, name }) => ({ [`${asked}-${role}`]: 'yes', [`${asked}-${role}-name`]: name })),
  )
}

function discussionAnswers(discussion: Discussion | null): Answers {
  if (discussion === null) return {}
  const { model, answers, scale } = discussion
  return {
    'discussion-model': model,
    ...Object.fromEntries(answers.map(({ heading, says }) => [`discussion-${heading}`, says])),
    ...(scale === null ? {} : { scale: String(scale.score), 'scale-by': scale.chosenBy }),
  }
}

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

function viewAnswers(view: OfficerView): Answers {
  return {
    'view-quality': view.planQuality ?? '',
    'view-plan': view.permanencePlan ?? '',
    ...dateAnswers('view-plan-on', view.permanenceOn),
    'view-drift': view.drift ?? '',
    'view-rights': yesNo(view.rightsExplained),
    'view-advocacy': yesNo(view.advocacyOffered),
  }
}

/** The answers that give this record. */
export function toAnswers(record: ReviewRecord): Answers {
  const { parts, decisions } = record
  const answers: Answers = {
    meeting: record.meeting ? 'yes' : 'no',
    completed: record.completedOn === null ? 'no' : 'yes',
    'part-count': String(Math.max(parts.length, 1)),
    ...Object.assign({}, ...parts.map((part, index) => partAnswers(part, `part-${index + 1}`))),
    ...peopleAnswers('came', withChild(record.people, record.code)),
    ...peopleAnswers('away', record.didNotCome),
    chair: record.chair ?? '',
    code: record.code ?? '',
    ...spokenAnswers(record.spokenTo),
    ...discussionAnswers(record.discussion),
    ...viewAnswers(record.officerView),
    'decision-count': String(Math.max(decisions.length, 1)),
    ...Object.assign({}, ...decisions.map((one, index) => decisionAnswers(one, `decision-${index + 1}`))),
    ...dateAnswers('next-on', record.nextOn),
    'late-reason': record.lateReason ?? '',
    'late-note': record.lateNote,
  }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''))
}

/** The answers of a page that begins with the day of a review. */
export function answersForDay(on: Day): Answers {
  return dateAnswers('part-1-on', on)
}

/** Whether anything was said of who came. */
export function saysWhoCame(answers: Answers): boolean {
  return CAME_ROLES.some(([role]) => readText(answers, `came-${role}`) !== '')
}
