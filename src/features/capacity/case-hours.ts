// How long work takes, as the business case gives it.
import { toDate } from '../../kit/dates/index.ts'
import { type Block, citeAll, type SourceKeeper } from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'
import { WORK_HOURS_PATH } from './forecast-paths.ts'
import { whole } from './forecast-words.ts'
import { HOUR_NAMES, HOUR_QUESTIONS, hoursOfFullTime } from './work-hours.ts'

/** How long work takes, as the hours of this case are counted. */
export function hoursTable({ hours }: CaseFacts, { cite }: Pick<SourceKeeper, 'cite'>): Block {
  const long = citeAll(
    { cite },
    HOUR_NAMES.map((name) => `${hours[name]} ${HOUR_QUESTIONS[name].unit}`),
    {
      what: 'How long work takes',
      from: 'The hours of each kind of work and of a year.',
      href: WORK_HOURS_PATH,
    },
  )
  return {
    kind: 'table',
    caption: 'How long work takes',
    head: ['Work', 'How long'],
    rows: HOUR_NAMES.map((name, at) => [HOUR_QUESTIONS[name].label, long[at] ?? 'not known']),
  }
}

/** Who says so, and what it leaves for children. */
export function hoursWords({ hours, hoursDecidedOn }: CaseFacts, cite: SourceKeeper['cite']): Block {
  const left = cite(whole(hoursOfFullTime(hours)), {
    what: 'Hours a year of a full-time post',
    from: 'Working weeks, times a full week less an officer’s own time.',
    href: WORK_HOURS_PATH,
  })
  const decided =
    hoursDecidedOn === null
      ? 'These are our own estimates: no law, and no study behind them.'
      : `This authority decided them, from ${toDate(hoursDecidedOn)}. They are no law.`
  return {
    kind: 'words',
    text: `${decided} They leave a full-time officer ${left} hours a year for children.`,
  }
}
