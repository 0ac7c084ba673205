// A forecast in words: how it is worked out and what is not known. Plain sentences for the page and the document.
import { addDays, addMonths, toDate, toYearMonthDay, monthName, type Day } from '../../kit/dates/index.ts'
import { countOf, toNumber } from '../../ui/parts/index.ts'
import { type CareFlow, type Known, knownMonths, LEAST_MONTHS, SEASON_MONTHS } from './care-flow.ts'
import type { Band } from './forecast.ts'
import { countStanding, type ForecastFacts, kindsKnown, withoutNext } from './forecast-facts.ts'
import { RUNS } from './year-ahead.ts'

/** A number of hours or children as a page says it: whole, with its thousands apart. */
export const whole = (value: number): string => toNumber(Math.round(value))

/** "24 (20 to 29)"; where all runs agree, the number alone. */
export function bandWords({ low, median, high }: Band): string {
  const [least, most] = [whole(low), whole(high)]
  return least === most ? whole(median) : `${whole(median)} (${least} to ${most})`
}

const toMonth = (day: Day): string => {
  const { year, month } = toYearMonthDay(day)
  return `${monthName(month)} ${year}`
}

function seasonWords({ season }: CareFlow): string {
  if (season === null)
    return `Fewer than ${SEASON_MONTHS} months are known, so no month of the year is taken to be busier than another.`
  const named = season.map((share, at) => ({ share, name: monthName(at + 1) }))
  const sorted = named.toSorted((one, other) => other.share - one.share)
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (most === undefined || least === undefined) return ''
  return `Months differ: ${most.name} brings most (${most.share.toFixed(2)} of an average month) and ${least.name} least (${least.share.toFixed(2)}). What was seen of a month is drawn towards the average, as if one more ordinary month had been seen.`
}

function flowWords({ flow }: ForecastFacts): readonly string[] {
  if (flow === null) return []
  const { early, late } = flow.leaving
  const percent = ({ exits, days }: { exits: number; days: number }): string =>
    days === 0 ? 'not known' : `${((exits / days) * 3043.6).toFixed(1)}% a month`
  return [
    `Children who come in: ${toNumber(flow.entries)} came in ${countOf(knownMonths(flow), 'whole month')} that we know, ${flow.perMonth.toFixed(1)} a month. ${seasonWords(flow)}`,
    `Children who leave: in the first six months in care ${percent(early)}, after that ${percent(late)}. Who turns 18 leaves on that day. The rates are the same for every age and legal status.`,
    `The next 12 months are lived through ${toNumber(RUNS)} times by chance, with these rates: in each run other children come and leave, and each who comes brings a first, a second and later reviews. The rates themselves vary from run to run, the more the shorter the history is. The middle number has half of the runs on either side; eight runs of ten lie between the two numbers in brackets.`,
  ]
}

/** How the forecast is worked out, a paragraph each. */
export function methodOf(facts: ForecastFacts): readonly string[] {
  return [
    'Reviews of children in care today: the next falls on the day the law gives, and each is taken to be held on its due day, so that the one after follows 3 or 6 months later. In truth many are held earlier, which brings later ones forward. A review that is overdue is put in this week. Nothing falls due after a child turns 18.',
    ...flowWords(facts),
    'Mid-way checks fall half way between two reviews that are 4 months apart or more. Those whose day has passed are left out.',
    'Hours that are there: the posts people are in, leave that is booked taken out of its weeks, and the rest of the weeks a year that nobody works spread evenly. Hours needed: each piece of work by the hours we set, and for each child a share of the hours a year for all else. Children who come in are shared among officers by their hours of that day.',
  ]
}

function historyEnds({ to, exitsTo }: Known): string {
  const [last, lastExit] = [toDate(addDays(to, -1)), toDate(addDays(exitsTo, -1))]
  return to === exitsTo
    ? `ends on ${last}`
    : `of children who come in ends on ${last}, and of those who leave on ${lastExit}, the last day that files tell of`
}

function notKnownOfPast({ flow, known }: ForecastFacts): readonly string[] {
  if (flow === null) {
    const since =
      known === null
        ? 'No period of care is on record.'
        : `Fewer than ${LEAST_MONTHS} whole months are on record.`
    return [
      `${since} So nobody is taken to come in, or to leave but by turning 18, and there is no range: only what the clocks of today’s children bring.`,
    ]
  }
  const months = knownMonths(flow)
  const short =
    months >= SEASON_MONTHS
      ? []
      : [
          `Only ${countOf(months, 'whole month')} of history are known, fewer than ${SEASON_MONTHS}: the ranges are wide for that, and no season is told.`,
        ]
  const holes =
    flow.holes.length === 0
      ? []
      : [
          `Nobody came or left in ${flow.holes.map(toMonth).join(', ')}, though many do in other months: taken as not known, and left out of the rates.`,
        ]
  const last =
    known === null
      ? []
      : [`The history ${historyEnds(known)}: what happened after and is not on record is not in the rates.`]
  return [...short, ...holes, ...last]
}

const notOnRecordWords = (count: number): string =>
  count === 1
    ? 'Whether 1 review of the past was held is not on record: it is taken as held on its due day, and later ones are counted from there.'
    : `Whether ${countOf(count, 'review')} of the past were held is not on record: they are taken as held on their due days, and later ones are counted from there.`

/** Officers whose last post ends in the year ahead: nobody knows yet who has their children then. */
function leaversWords({ officers, children, today }: ForecastFacts): readonly string[] {
  const holding = new Set(children.map(({ officerId }) => officerId))
  const last = addMonths(today, 12)
  const leaving = officers.flatMap(({ id, name, posts }) => {
    const ends = posts.map(({ to }) => to ?? Number.POSITIVE_INFINITY)
    const end = ends.length === 0 ? last : Math.max(...ends)
    return holding.has(id) && end < last && end > today
      ? [`${name} from ${toDate(addDays(today, end - today))}`]
      : []
  })
  if (leaving.length === 0) return []
  return [
    `In no post any more: ${leaving.join(', ')}. The children they hold then are still counted as theirs, though no hours of theirs are: who takes them on is not decided.`,
  ]
}

/** What the forecast does not know, a sentence each. */
export function notKnownOf(facts: ForecastFacts): readonly string[] {
  const { officers } = facts
  const unclear = withoutNext(facts)
  const overdue = countStanding(facts, 'overdue')
  const notOnRecord = countStanding(facts, 'not-on-record')
  const gone = officers.filter(
    ({ away, posts }) => posts.length > 0 && away.some(({ to }) => to === null),
  ).length
  const noPost = officers.filter(({ posts }) => posts.length === 0)
  const kinds = kindsKnown(facts)
  return [
    ...notKnownOfPast(facts),
    ...(unclear === 0
      ? []
      : [
          `The next review of ${countOf(unclear, 'child', 'children')} cannot be told, so none of theirs is counted.`,
        ]),
    ...(overdue === 0
      ? []
      : [`${countOf(overdue, 'review')} overdue today ${overdue === 1 ? 'stands' : 'stand'} in this week.`]),
    ...(notOnRecord === 0 ? [] : [notOnRecordWords(notOnRecord)]),
    ...(gone === 0
      ? []
      : [
          `${countOf(gone, 'officer')} in post ${gone === 1 ? 'is' : 'are'} away, or will be, without a known day of return: no hours of theirs are counted from the first day away on.`,
        ]),
    ...(noPost.length === 0
      ? []
      : [
          `No post as IRO is on record for ${noPost.map(({ name }) => name).join(', ')}: their hours are not known, and not counted.`,
        ]),
    ...leaversWords(facts),
    ...(kinds.has('conference') && kinds.has('carer-review')
      ? []
      : [
          'Child protection conferences and reviews of foster carers are not on record here, so they are not in it.',
        ]),
    'Leave that is not booked, sickness, and posts that will be filled or left are not known.',
  ]
}
