// Posts as a reviewing officer: filled, vacant, and who came and went.
import { addDays, type Day, toLongDate } from '../../../kit/dates/index.ts'
import { type Caseload, isOn, nameOf, postsOn, vacanciesOn } from '../../allocations/index.ts'
import { CONTRACT_NAMES } from '../../people/index.ts'
import { isWithin, toMonthKey } from '../figure-period.ts'
import { NO_CHILD } from '../figure-facts.ts'
import type { Measure } from '../measure.ts'
import { VACANT } from '../officer-breakdowns.ts'
import type { Counts, Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

const SHARED = {
  shape: 'count',
  labels: null,
  source: 'measures.md, Officers',
  definition: 1,
  needs: 'database',
  reads: 'staffing',
} as const

function caseloadOf(child: WorkedChild): Caseload | null {
  return child.facts.id === NO_CHILD.id ? (child.facts.cycle?.staffing?.caseload ?? null) : null
}

function filledRows(child: WorkedChild, { posts }: Caseload, on: Day): readonly Row[] {
  return [...posts.values()]
    .flat()
    .filter((post) => isOn(post, on))
    .map(({ name, contract, fullTimeEquivalent, from }) =>
      toRow(child, {
        on,
        period: null,
        counts: 'numerator',
        keys: { officer: name, contract: contract ?? 'not-recorded' },
        amount: fullTimeEquivalent,
        about: () => ({
          says: `${name}, ${fullTimeEquivalent} of a full week since ${toLongDate(from)}, ${contract === null ? 'contract not recorded' : CONTRACT_NAMES[contract].toLowerCase()}.`,
        }),
      }),
    )
}

/** A row a post; where it is not said which posts people fill, one for all, since nobody can tell which are vacant. */
function vacantRows(child: WorkedChild, caseload: Caseload, on: Day): readonly Row[] {
  const { posts, unplaced, vacant: all, notKnown } = vacanciesOn(caseload, on)
  const keys = { contract: VACANT, officer: 'nobody' }
  const row = (counts: Counts, amount: number, says: string) =>
    toRow(child, { on, period: null, counts, keys, amount, about: () => ({ says }) })
  const together = `${all} of a full week is vacant: it is not said which posts people who work ${unplaced} of a full week fill.`
  return [
    ...(unplaced === 0
      ? posts.map(({ post, vacant }) =>
          row('numerator', vacant, `Post ${post.reference}: ${vacant} of a full week is vacant.`),
        )
      : all > 0
        ? [row('numerator', all, together)]
        : []),
    ...notKnown.map(({ reference, fullTimeEquivalent }) =>
      row('cannot-tell', fullTimeEquivalent, `Post ${reference}: who was in it then is not on record.`),
    ),
  ]
}

export const establishment: Measure = {
  ...SHARED,
  id: 'establishment',
  name: 'Posts as IRO, filled and vacant',
  unit: 'post',
  kind: 'snapshot',
  says: {
    numerator:
      'Posts as IRO on the last day in full-time equivalents: those that somebody is in, by contract (agency apart), and what is vacant of the posts that are paid for.',
    denominator: null,
    exclusions:
      'Managers, fostering IROs and conference chairs. A vacancy is known only of a post that is on record as paid for. Whoever is in post without it being said in which takes off what is vacant. Posts of which it is not known who was in them are shown beside.',
  },
  breakdowns: ['contract', 'officer'],
  rows(child, { asOf }) {
    const caseload = caseloadOf(child)
    return caseload === null
      ? []
      : [...filledRows(child, caseload, asOf), ...vacantRows(child, caseload, asOf)]
  },
}

type Turn = { readonly id: string; readonly on: Day }

function turnRow(child: WorkedChild, caseload: Caseload, { id, on }: Turn, says: string): Row {
  const name = nameOf(caseload, id)
  return toRow(child, {
    on,
    period: null,
    counts: 'numerator',
    keys: { officer: name, month: toMonthKey(on) },
    about: () => ({ says: `${name} ${says} ${toLongDate(on)}.` }),
  })
}

/** Days on which somebody came into a post having been in none the day before; a change of hours or terms is not one. */
function startsOf(caseload: Caseload): readonly Turn[] {
  return [...caseload.posts].flatMap(([id, posts]) =>
    [...new Set(posts.map(({ from }) => from))]
      .filter((from) => postsOn(caseload, id, addDays(from, -1)).length === 0)
      .map((on) => ({ id, on })),
  )
}

/** Last days in a post of whoever was in none the day after. */
function endsOf(caseload: Caseload): readonly Turn[] {
  return [...caseload.posts].flatMap(([id, posts]) =>
    [...new Set(posts.flatMap(({ to }) => (to === null ? [] : [to])))]
      .filter((to) => postsOn(caseload, id, to).length === 0)
      .map((to) => ({ id, on: addDays(to, -1) })),
  )
}

type Turning = {
  readonly id: string
  readonly name: string
  readonly numerator: string
  readonly says: string
  readonly definition: number
  readonly of: (caseload: Caseload) => readonly Turn[]
}

const turning = ({ id, name, numerator, says, definition, of }: Turning): Measure => ({
  ...SHARED,
  definition,
  id,
  name,
  unit: 'person',
  kind: 'flow',
  says: {
    numerator,
    denominator: null,
    exclusions: 'Changes of hours or terms, and of one post for another without a day between.',
  },
  breakdowns: ['month', 'officer'],
  rows(child, period) {
    const caseload = caseloadOf(child)
    if (caseload === null) return []
    return of(caseload)
      .filter(({ on }) => isWithin(on, period))
      .map((turn) => turnRow(child, caseload, turn, says))
  },
})

export const officersStarted = turning({
  id: 'officers-started',
  name: 'IROs who started',
  numerator: 'People who came into a post as IRO in the period, on their first day.',
  says: 'was in post as IRO from',
  definition: 1,
  of: startsOf,
})

export const officersLeft = turning({
  id: 'officers-left',
  name: 'IROs who left',
  numerator: 'People who left their post as IRO in the period, on the last day in it.',
  says: 'was in post as IRO until the end of',
  definition: 2,
  of: endsOf,
})
