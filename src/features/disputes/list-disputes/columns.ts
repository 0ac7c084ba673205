import { type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { disputeName, OUTCOME_WORDS, SEVERITY_WORDS, standingWords, SUBJECT_WORDS } from '../dispute-words.ts'
import { disputePath } from '../paths.ts'
import type { ListedDispute } from '../register.ts'
import { stageDue } from '../stages.ts'
import { isOpenState } from '../state-table.ts'

type Column = ListColumn<ListedDispute>

/** The columns of the register. `called` is the authority's name for a formal dispute. */
export function disputeColumns(called: string, today: Day, calendar: WorkingCalendar): readonly Column[] {
  const nameOf = (one: ListedDispute) => disputeName(one, called)
  return [
    {
      key: 'challenge',
      heading: 'Challenge',
      namesRow: true,
      cell: (one) =>
        html`<a class="govuk-link fp-keep" href="${disputePath(one, one.children[0]?.id ?? null)}">${nameOf(one)}</a>`,
      csv: nameOf,
    },
    { key: 'about', heading: 'About', cell: toAboutWords, csv: toAboutWords },
    {
      key: 'themes',
      heading: 'Themes',
      cell: toThemes,
      csv: toThemes,
    },
    { key: 'serious', heading: 'How serious', cell: toSeverity, csv: toSeverity },
    {
      key: 'raised',
      heading: 'Raised',
      cell: ({ raisedOn, raisedBy }) =>
        html`<span class="fp-keep">${toShortDate(raisedOn)}</span><br><span class="fp-quiet">${raisedBy.name}</span>`,
      csv: ({ raisedOn }) => toIsoDate(raisedOn),
    },
    {
      key: 'stands',
      heading: 'Where it stands',
      classes: 'fp-cell--wide',
      cell: (one) =>
        html`${standingWords(one, today)}${renderSilence(one, today, calendar)}${renderEnd(one)}`,
      csv: (one) => standingWords(one, today),
    },
    {
      key: 'days',
      heading: 'Working days open',
      numeric: true,
      cell: (one) => String(daysOpen(one, today, calendar)),
      csv: (one) => String(daysOpen(one, today, calendar)),
    },
    {
      key: 'team',
      heading: 'Team',
      cell: ({ team }) => team?.name ?? '',
      csv: ({ team }) => team?.name ?? '',
    },
  ]
}

/** What the file has beside what the page shows. */
export function disputeFileColumns(called: string, today: Day, calendar: WorkingCalendar): readonly Column[] {
  const only = (key: string, heading: string, csv: (one: ListedDispute) => string): Column => ({
    key,
    heading,
    cell: csv,
    csv,
  })
  const day = (of: Day | null) => (of === null ? '' : toIsoDate(of))
  return [
    ...disputeColumns(called, today, calendar),
    only('officer', 'Raised by', ({ raisedBy }) => raisedBy.name),
    only('formal', 'Made formal', ({ formalOn }) => day(formalOn)),
    only('stage', 'Stage', ({ stage }) => stage?.name ?? 'Informal'),
    only('answer-by', 'To answer by', ({ stage }) => (stage === null ? '' : day(stageDue(stage, calendar)))),
    only('over', 'Working days without an answer', (one) => {
      const over = daysOver(one, today, calendar)
      return over === null ? '' : String(over)
    }),
    only('closed', 'Closed', ({ closedOn }) => day(closedOn)),
    only('outcomes', 'What came of it', ({ outcomes }) =>
      outcomes.map((one) => OUTCOME_WORDS[one]).join('; '),
    ),
    only('mapped', 'Shared themes', ({ themes }) =>
      [...new Set(themes.map(({ mappedTo }) => mappedTo))].join('; '),
    ),
  ]
}

const toThemes = ({ themes }: ListedDispute): string => themes.map(({ name }) => name).join('; ')
const toSeverity = ({ severity }: ListedDispute): string => SEVERITY_WORDS[severity]

function toAboutWords({ subject, subjectName, children, childIds }: ListedDispute): string {
  if (subject !== 'child')
    return subjectName === '' ? SUBJECT_WORDS[subject] : `${SUBJECT_WORDS[subject]}: ${subjectName}`
  const unnamed = childIds.length - children.length
  const names = children.map(({ name }) => name)
  return [...names, ...(unnamed === 0 ? [] : [`${countOf(unnamed, 'child', 'children')} more`])].join('; ')
}

/** Working days since the day by which an answer is owed, where that has passed; 0 where only a weekend has. */
function daysOver({ answerBy }: ListedDispute, today: Day, calendar: WorkingCalendar): number | null {
  if (answerBy === null || answerBy >= today) return null
  return calendar.workingDaysBetween(answerBy, today)
}

function renderSilence(one: ListedDispute, today: Day, calendar: WorkingCalendar): Html | null {
  const over = daysOver(one, today, calendar)
  if (over === null) return null
  const who = `${one.stage?.answerer.name ?? ''}, ${countOf(over, 'working day')}`
  return html`<br><strong class="govuk-tag govuk-tag--red">No answer</strong> <span class="fp-quiet">${who}</span>`
}

/** Of what is closed: at which stage, and what came of it. */
function renderEnd({ state, stage, outcomes }: ListedDispute): Html | null {
  if (state !== 'closed') return null
  const said = [stage?.name ?? 'Informal', ...outcomes.map((one) => OUTCOME_WORDS[one])].join('; ')
  return html`<br><span class="fp-quiet">${said}</span>`
}

/** Working days from the day it was raised to the day it was closed, or to today. */
function daysOpen(
  { raisedOn, closedOn, state }: ListedDispute,
  today: Day,
  calendar: WorkingCalendar,
): number {
  return calendar.workingDaysBetween(raisedOn, isOpenState(state) || closedOn === null ? today : closedOn)
}
