// The page of the business case on posts and what they cost.
import { toDate } from '../../kit/dates/index.ts'
import { perFullTime } from '../allocations/index.ts'
import { ESTABLISHMENT_PATH } from '../people/index.ts'
import { countOf } from '../../ui/parts/index.ts'
import { type Block, type CasePage, citeAll, type SourceKeeper } from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'
import { citeEach, citeFilled, citePaidFor, citeShort, citeShortFilled, citeVacant } from './case-standing.ts'
import { SALARY_BANDS_PATH, WORK_HOURS_PATH } from './forecast-paths.ts'
import { whole } from './forecast-words.ts'
import { toPounds } from './money.ts'
import { CASELOAD_PATH } from './paths.ts'
import { costOf, missingPosts, postsFor, postsForHours, RATIOS, type SalaryBand } from './posts-needed.ts'
import { hoursOfFullTime } from './work-hours.ts'

type Wanted = {
  readonly label: string
  readonly posts: number | null
  readonly from: string
  readonly href: string
}

function wantedPosts({ lookedAfter, weighted, limit, hours, shortfall }: CaseFacts): readonly Wanted[] {
  const byRatio = RATIOS.map((per) => ({
    label: `${per} children each`,
    posts: postsFor(lookedAfter, per),
    from: `Children looked after, divided by ${per}.`,
    href: CASELOAD_PATH,
  }))
  const perPost = hoursOfFullTime(hours)
  return [
    ...byRatio,
    {
      label: `Weighted work, ${limit} each`,
      posts: postsFor(weighted, limit),
      from: `All work in children by the authority’s weights, with children held by nobody, divided by its own limit of ${limit}.`,
      href: CASELOAD_PATH,
    },
    {
      label: 'By hours of work',
      posts: shortfall === null ? null : postsForHours(shortfall.needed.median, perPost),
      from: `Hours needed in 12 months, divided by ${whole(perPost)} hours of a full-time post.`,
      href: WORK_HOURS_PATH,
    },
  ]
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'))

type Cite = SourceKeeper['cite']

/** How many posts more are needed than there are of some, a row each. */
function citeAgainst(
  wanted: readonly Wanted[],
  there: number | null,
  { cite, name }: { readonly cite: Cite; readonly name: string },
): readonly string[] {
  const values = wanted.map(({ posts }) =>
    posts === null || there === null ? 'not known' : signed(missingPosts(posts, there)),
  )
  return citeAll({ cite }, values, {
    what: `Posts needed against those ${name}`,
    from: `Posts needed, less full-time posts ${name}.`,
    href: ESTABLISHMENT_PATH,
  })
}

/** What the posts beyond those filled cost, a row each. */
function citeCosts(
  wanted: readonly Wanted[],
  inPost: number | null,
  { cite, band }: { readonly cite: Cite; readonly band: SalaryBand },
): readonly string[] {
  const values = wanted.map(({ posts }) =>
    posts === null || inPost === null ? 'not known' : toPounds(costOf(missingPosts(posts, inPost), band)),
  )
  return citeAll({ cite }, values, {
    what: `Cost a year, ${band.name}`,
    from: 'Posts needed less those filled, times the cost of a full-time post.',
    href: SALARY_BANDS_PATH,
  })
}

/** Posts needed, how they stand to those there are, and what they cost. */
export function postsPage(facts: CaseFacts, { cite }: SourceKeeper): CasePage {
  const { inPost, established, bands } = facts
  const wanted = wantedPosts(facts)
  const names = bands?.bands ?? []
  const needed = wanted.map(({ label, posts, from, href }) =>
    posts === null
      ? 'not known'
      : cite(String(posts), {
          what: `Posts needed: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
          from,
          href,
        }),
  )
  const columns = [
    needed,
    citeAgainst(wanted, inPost, { cite, name: 'filled' }),
    citeAgainst(wanted, established, { cite, name: 'paid for' }),
    ...(names.length === 0
      ? [wanted.map(() => 'not known')]
      : names.map((band) => citeCosts(wanted, inPost, { cite, band }))),
  ]
  const rows = wanted.map(({ label }, at) => [label, ...columns.map((column) => column[at] ?? 'not known')])
  const costHeads = names.length === 0 ? ['Cost a year'] : names.map(({ name }) => `Cost a year, ${name}`)
  return {
    heading: 'Posts and what they cost',
    blocks: [
      { kind: 'words', text: leadOf(facts, cite) },
      {
        kind: 'table',
        caption: 'Full-time posts needed, and the cost of those beyond the posts filled',
        head: ['For', 'Posts needed', 'Against filled', 'Against paid for', ...costHeads],
        rows,
      },
      {
        kind: 'chart',
        caption: 'Full-time posts needed, and posts filled',
        says: wanted.map(({ label, posts }) => `${label}: ${posts ?? 'not known'}`).join('; '),
        names: { value: 'Posts needed', against: 'Posts filled' },
        bars: wanted.flatMap(({ label, posts }) =>
          posts === null
            ? []
            : [
                {
                  label: label.replace(' children each', ' each'),
                  on: null,
                  value: posts,
                  range: null,
                  against: inPost,
                },
              ],
        ),
      },
      ...vacantWords(facts, cite),
    ],
  }
}

function leadOf(facts: CaseFacts, cite: SourceKeeper['cite']): string {
  const { bands } = facts
  const filled = citeFilled(facts, cite)
  const paid = citePaidFor(facts, cite)
  const plain = `A post is one full week. The posts needed are held against those filled, ${filled}, and those paid for, ${paid}; below nothing means that there are more than that caseload asks for. Cost is that of the posts beyond those filled.`
  if (bands === null || bands.bands.length === 0)
    return `${plain} What posts cost is not known: nobody has entered a salary.`
  const each = bands.bands
    .map((band) =>
      cite(`${band.name} ${toPounds(costOf(1, band))}`, {
        what: 'Cost of a full-time post',
        from: `Salary ${toPounds(band.salary)} and ${band.onCosts}% on-costs, as decided from ${toDate(bands.from)}.`,
        href: SALARY_BANDS_PATH,
      }),
    )
    .join(', ')
  return `${plain} A full-time post costs in a year: ${each}.`
}

/** What filling the vacant posts does. */
function vacantWords(facts: CaseFacts, cite: SourceKeeper['cite']): readonly Block[] {
  const { vacant, vacantNotKnown, inPost, held, history, filled, shortfall } = facts
  if (vacant === null)
    return [
      { kind: 'words', text: 'Which posts are paid for is not on record, so vacant posts are not known.' },
    ]
  const unknown =
    vacantNotKnown === 0
      ? ''
      : ` Of ${countOf(vacantNotKnown, 'post')} more it is not known whether somebody is in them.`
  if (inPost === null || vacant === 0)
    return [{ kind: 'words', text: `No post that is paid for is known to be vacant.${unknown}` }]
  const now = citeEach(facts, cite)
  const then = history === 'known' ? perFullTime(held, inPost + vacant) : null
  const after =
    then === null
      ? 'not known'
      : cite(then.toFixed(1), {
          what: 'Children each with vacant posts filled',
          from: 'Children held by somebody, divided by full-time posts filled and vacant.',
          href: CASELOAD_PATH,
        })
  const hours =
    filled === null || shortfall === null
      ? ''
      : ` Hours short would go from ${citeShort(facts, shortfall, cite)} to ${citeShortFilled(facts, filled, cite)}.`
  return [
    {
      kind: 'words',
      text: `If the ${citeVacant(vacant, cite)} vacant full-time posts were filled: children each would go from ${now} to ${after}.${hours} They are paid for already.${unknown}`,
    },
  ]
}
