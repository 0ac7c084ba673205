// The page of the business case on posts and what they cost.
import { toDate } from '../../kit/dates/index.ts'
import type { Block, CasePage, SourceKeeper } from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'
import { citeFilled, citePaidFor } from './case-standing.ts'
import { FORECAST_PATH, SALARY_BANDS_PATH, WORK_HOURS_PATH } from './forecast-paths.ts'
import { whole } from './forecast-words.ts'
import { toPounds } from './money.ts'
import { CASELOAD_PATH } from './paths.ts'
import { childrenPerPost, costOf, missingPosts, postsFor, postsForHours, RATIOS } from './posts-needed.ts'
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
      from: `All work in children by the authority’s weights, divided by its own limit of ${limit}.`,
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

/** Posts needed, how they stand to those there are, and what they cost. */
export function postsPage(facts: CaseFacts, { cite }: SourceKeeper): CasePage {
  const { inPost, established, bands } = facts
  const wanted = wantedPosts(facts)
  const names = bands?.bands ?? []
  const rows = wanted.map(({ label, posts, from, href }) => {
    if (posts === null)
      return [label, ...Array.from({ length: 3 + Math.max(1, names.length) }, () => 'not known')]
    const more = inPost === null ? null : missingPosts(posts, inPost)
    const costs = names.map((band) => (more === null ? 'not known' : toPounds(costOf(more, band))))
    return [
      label,
      cite(String(posts), {
        what: `Posts needed: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
        from,
        href,
      }),
      more === null ? 'not known' : signed(more),
      established === null ? 'not known' : signed(missingPosts(posts, established)),
      ...(costs.length === 0 ? ['not known'] : costs),
    ]
  })
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
  const { established, inPost, lookedAfter, filled, shortfall } = facts
  if (established === null)
    return [
      { kind: 'words', text: 'Which posts are paid for is not on record, so vacant posts are not known.' },
    ]
  if (inPost === null || established <= inPost)
    return [{ kind: 'words', text: 'No post that is paid for is vacant.' }]
  const now = childrenPerPost(lookedAfter, inPost)?.toFixed(1) ?? 'not known'
  const then = childrenPerPost(lookedAfter, established)
  const vacant = signed(missingPosts(established, inPost)).slice(1)
  const after =
    then === null
      ? 'not known'
      : cite(then.toFixed(1), {
          what: 'Children each with vacant posts filled',
          from: 'Children looked after, divided by full-time posts paid for.',
          href: CASELOAD_PATH,
        })
  const hours =
    filled === null || shortfall === null
      ? ''
      : ` Hours short would go from ${whole(shortfall.short.median)} to ${cite(whole(filled.short.median), {
          what: 'Hours short with vacant posts filled',
          from: 'Hours needed less hours there with every post paid for filled, the middle of all runs.',
          href: FORECAST_PATH,
        })}.`
  return [
    {
      kind: 'words',
      text: `If the ${vacant} vacant full-time posts were filled: children each would go from ${now} to ${after}.${hours} They are paid for already.`,
    },
  ]
}
