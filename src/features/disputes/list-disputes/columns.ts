import { type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { disputeName, OUTCOME_WORDS, SEVERITY_WORDS, standingWords, SUBJECT_WORDS } from '../dispute-words.ts'
import type { StageReached } from '../dispute.ts'
import { disputePath } from '../paths.ts'
import type { ListedDispute } from '../queries/register.ts'
import { findSilences, type Silence, stageStanding } from '../stages.ts'
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
      cell: (one) => html`${standingWords(one)}${renderSilence(one, today, calendar)}`,
      csv: (one) => standingWords(one),
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
    only('answer-by', 'To answer by', ({ stage }) => (stage === null ? '' : day(dueOf(stage, calendar)))),
    only('over', 'Working days without an answer', (one) => {
      const silence = silenceOf(one, today, calendar)
      return silence === null ? '' : String(silence.workingDays)
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

function dueOf(stage: StageReached, calendar: WorkingCalendar): Day | null {
  const { due } = stageStanding(stage, calendar)
  return due.kind === 'due' ? due.due.on : null
}

function silenceOf(one: ListedDispute, today: Day, calendar: WorkingCalendar): Silence | null {
  if (one.state !== 'asked' || one.stage === null) return null
  return findSilences([stageStanding(one.stage, calendar)], today, calendar)[0] ?? null
}

function renderSilence(one: ListedDispute, today: Day, calendar: WorkingCalendar): Html | null {
  const silence = silenceOf(one, today, calendar)
  if (silence === null) return null
  const who = `${silence.stage.answerer.name}, ${countOf(silence.workingDays, 'working day')}`
  return html`<br><strong class="govuk-tag govuk-tag--red">No answer</strong> <span class="fp-quiet">${who}</span>`
}

/** Working days from the day it was raised to the day it was closed, or to today. */
function daysOpen(
  { raisedOn, closedOn, state }: ListedDispute,
  today: Day,
  calendar: WorkingCalendar,
): number {
  return calendar.workingDaysBetween(raisedOn, isOpenState(state) || closedOn === null ? today : closedOn)
}
