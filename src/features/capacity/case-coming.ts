// The page of the business case on the work to come, and what becomes of reviews if nothing is done.
import { toDate, toShortDate } from '../../kit/dates/index.ts'
import type { Block, CasePage, SourceKeeper } from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'
import { FORECAST_PATH, WORK_HOURS_PATH } from './forecast-paths.ts'
import { citeHoursThere } from './case-standing.ts'
import { bandWords, notKnownOf, whole } from './forecast-words.ts'

const words = (text: string): Block => ({ kind: 'words', text })

/** What falls due, the hours it takes and the hours there are. */
export function comingPage(facts: CaseFacts, { cite }: SourceKeeper): CasePage {
  const { shortfall, fourWeeks, hasRange, year } = facts
  const forecast = {
    from: `The forecast of ${toShortDate(facts.today)}: clocks, entries and exits.`,
    href: FORECAST_PATH,
  }
  const range = hasRange
    ? 'The numbers in brackets are where eight of ten runs of the forecast lie.'
    : 'Too little of the past is known for a range, so only today’s children are counted.'
  const lead = words(
    `From ${toDate(year.from)} to ${toDate(year.to)} reviews fall due by law: within 20 working days, then 3 months, then every 6 months. ${range}`,
  )
  if (shortfall === null)
    return {
      heading: 'The work to come',
      blocks: [lead, words('The hours that are there are not known, because no post as IRO is on record.')],
    }
  const hoursFrom = { from: 'The hours of each kind of work and of a year.', href: WORK_HOURS_PATH }
  const rows = [
    [
      'Reviews that fall due',
      cite(bandWords(shortfall.reviews), { what: 'Reviews due in 12 months', ...forecast }),
    ],
    ['Hours needed', cite(bandWords(shortfall.needed), { what: 'Hours needed in 12 months', ...hoursFrom })],
    ['Hours there', citeHoursThere(shortfall, cite)],
    [
      'Hours short',
      cite(bandWords(shortfall.short), {
        what: 'Hours short',
        from: `Hours needed less hours there${hasRange ? ', run by run' : ''}.`,
        href: FORECAST_PATH,
      }),
    ],
  ]
  return {
    heading: 'The work to come',
    blocks: [
      lead,
      { kind: 'table', caption: 'The next 12 months', head: ['What', 'Number'], rows },
      {
        kind: 'chart',
        caption: 'Hours needed and hours there, in each four weeks',
        says: fourWeeks
          .map(
            ({ from, needed, there }) =>
              `${toShortDate(from)}: ${whole(needed.median)} needed, ${there === null ? 'not known' : whole(there)} there`,
          )
          .join('; '),
        names: { value: 'Hours needed', against: 'Hours there' },
        bars: fourWeeks.map(({ from, needed, there }) => ({
          on: from,
          label: toShortDate(from).replace(/ \d{4}$/, ''),
          value: Math.round(needed.median),
          range: hasRange ? [Math.round(needed.low), Math.round(needed.high)] : null,
          against: there === null ? null : Math.round(there),
        })),
      },
      words(nothingDone(facts, cite)),
      words('What the forecast does not know:'),
      { kind: 'bullets', items: notKnownOf(facts.forecast) },
    ],
  }
}

/** What becomes of reviews if nothing is done. */
function nothingDone({ shortfall, hasRange }: CaseFacts, cite: SourceKeeper['cite']): string {
  if (shortfall === null) return ''
  const { beyond, reviews, runsShort, short } = shortfall
  if (short.high === 0) {
    const often = hasRange ? ' in at least 9 of 10 runs' : ''
    return `If nothing is done: hours are enough${often}, so this reckoning finds no review beyond them.`
  }
  const from = { from: 'The forecast: hours needed held against hours there.', href: FORECAST_PATH }
  const often = hasRange
    ? ` in ${cite(String(runsShort), { what: 'Of 10 runs, those short of hours', ...from })} of 10 runs`
    : ''
  const due = cite(whole(reviews.median), { what: 'Reviews due in 12 months, about', ...from })
  const count = cite(bandWords(beyond), {
    what: 'Reviews beyond the hours there',
    from: 'Hours short, divided by the hours of an average review; never more than fall due.',
    href: FORECAST_PATH,
  })
  return `If nothing is done: hours are short${often}. If every missing hour were taken from reviews, ${count} of about ${due} reviews would have no hour to be held in. This is a reckoning of size and not a forecast of late reviews: people work longer, or visits and mid-way checks are left out first, and nobody knows which.`
}
