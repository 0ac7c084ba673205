// The business case as a document: what there is, what is to come, what posts would cost, and where each number is from.
import { toDate } from '../../kit/dates/index.ts'
import { CASELOAD_BAND } from '../../law/reviewing-officers/caseload.ts'
import { valueOn } from '../../kit/dated.ts'
import { toCitationLinks } from '../provisions/index.ts'
import {
  type Block,
  type CaseDocument,
  type CasePage,
  keepSources,
  type SourceKeeper,
} from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'
import {
  citeEach,
  citeFilled,
  citeHoursThere,
  citePaidFor,
  citeShort,
  citeShortFilled,
  citeVacant,
  middleWords,
} from './case-standing.ts'
import { comingPage } from './case-coming.ts'
import { hoursTable, hoursWords } from './case-hours.ts'
import { postsPage } from './case-posts.ts'
import { whole } from './forecast-words.ts'
import { FORECAST_PATH } from './forecast-paths.ts'
import { CASELOAD_PATH } from './paths.ts'

const words = (text: string): Block => ({ kind: 'words', text })

/** The document. */
export function writeBusinessCase(facts: CaseFacts): CaseDocument {
  const sources = keepSources()
  const pages = [
    standingPage(facts, sources),
    comingPage(facts, sources),
    postsPage(facts, sources),
    sourcesPage(facts),
  ]
  return {
    title: 'The case for posts in the reviewing service',
    lead: `As on ${toDate(facts.today)}, for the 12 months to ${toDate(facts.year.to)}.`,
    pages,
    sources: sources.kept(),
  }
}

function standingPage(facts: CaseFacts, { cite }: SourceKeeper): CasePage {
  const { lookedAfter, unheld, averages, limit, today } = facts
  const guidance = valueOn(CASELOAD_BAND, today)
  const register = { from: 'Counted from the register, short breaks apart.', href: CASELOAD_PATH }
  const children = cite(whole(lookedAfter), { what: 'Children looked after', ...register })
  const fullTime = citeFilled(facts, cite)
  const eachWords = citeEach(facts, cite)
  const weightedEach = averages.weightedPerFullTime
  const rows = [
    ['Children looked after', children],
    ['Of them held by nobody', cite(whole(unheld), { what: 'Children held by nobody', ...register })],
    ['Full-time posts filled', fullTime],
    ['Full-time posts paid for', citePaidFor(facts, cite)],
    ['Children for each full-time post', eachWords],
    [
      'Guidance for each full-time post',
      cite(`${guidance.least} to ${guidance.most}`, {
        what: 'Guidance',
        from: 'The IRO Handbook, 7.15. Guidance, not a duty in law.',
        href: toCitationLinks(['HB caseload'])[0]?.href ?? CASELOAD_PATH,
      }),
    ],
    [
      'Our own limit',
      cite(String(limit), {
        what: 'Most children for one IRO',
        from: 'A local rule of this authority.',
        href: '/local-rules/caseload-limit',
      }),
    ],
    [
      'All work, weighted, for each full-time post',
      weightedEach === null
        ? 'not known'
        : cite(weightedEach.toFixed(1), {
            what: 'Weighted work for each full-time post',
            from: 'Children held and other work in children, by the authority’s weights, divided by posts filled.',
            href: CASELOAD_PATH,
          }),
    ],
  ]
  return {
    heading: 'Where we stand',
    blocks: [
      words(standingWords(facts, { children, fullTime, eachWords })),
      { kind: 'table', caption: `The service on ${toDate(today)}`, head: ['What', 'Number'], rows },
      words(inShort(facts, cite)),
      hoursTable(facts, { cite }),
      hoursWords(facts, cite),
      words(
        'Numbers in square brackets lead to the last page, which says where each number comes from and where its rows can be opened.',
      ),
    ],
  }
}

type Said = {
  readonly children: string
  readonly fullTime: string
  readonly eachWords: string
}

function standingWords(
  { today, inPost, lookedAfter, averages, history }: CaseFacts,
  { children, fullTime, eachWords }: Said,
): string {
  const { least, most } = valueOn(CASELOAD_BAND, today)
  const there = `An independent reviewing officer (IRO) reviews the plan of every child who is looked after. Today ${children} ${lookedAfter === 1 ? 'child is' : 'children are'} looked after.`
  if (inPost === null) return `${there} No post as IRO is on record, so no caseload can be told.`
  if (history === 'not-known')
    return `${there} Who holds most of them is not on record, so no caseload can be told.`
  const each = averages.perFullTime
  if (each === null) return `${there} Nobody is in a post as IRO, so there is no caseload to tell.`
  const stands = each > most ? 'above' : each < least ? 'below' : 'within'
  return `${there} ${fullTime} full-time posts are filled: ${eachWords} children each, ${stands} the guidance of ${least} to ${most}.`
}

function inShort(facts: CaseFacts, cite: SourceKeeper['cite']): string {
  const { shortfall, filled, vacant } = facts
  if (shortfall === null)
    return 'Whether the hours of the year are enough cannot be told: no post is on record.'
  const needed = cite(whole(shortfall.needed.median), {
    what: 'Hours needed in 12 months, about',
    from: `The forecast: what falls due, by the hours of each kind of work${middleWords(facts)}.`,
    href: FORECAST_PATH,
  })
  const there = citeHoursThere(shortfall, cite)
  const short =
    shortfall.short.median > 0
      ? `In the coming 12 months about ${needed} hours of work meet ${there} hours there: about ${citeShort(facts, shortfall, cite)} are short.`
      : `In the coming 12 months the ${there} hours there are enough for about ${needed} hours of work${middleWords(facts)}.`
  if (filled === null || vacant === null) return short
  const left =
    filled.short.median > 0
      ? `${citeShortFilled(facts, filled, cite)} would still be short`
      : 'none would be short'
  return `${short} With the ${citeVacant(vacant, cite)} vacant posts filled, ${left}.`
}

const sourcesPage = ({ today, hasRange }: CaseFacts): CasePage => ({
  heading: 'Where each number comes from',
  blocks: [
    words(
      `Every number was worked out on ${toDate(today)} from what was on record that day. ${hasRange ? 'Ranges come from living through the next 12 months 1,000 times by chance, with the rates of our own last years; the page of the forecast says how. ' : ''}Each source can be opened in Footprint, at the address given.`,
    ),
  ],
})
