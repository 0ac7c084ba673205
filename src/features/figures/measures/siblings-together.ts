import type { Day } from '../../../kit/dates/index.ts'
import { toCareKnown } from '../care-known.ts'
import type { FigureFacts } from '../figure-facts.ts'
import { inCareOn } from '../in-care.ts'
import { livesIn } from '../lives-in.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

/** Where a child lives: the postcode of the placement; '' where it is not known. */
function homeOf(facts: FigureFacts, period: number, on: Day): string {
  return (livesIn(facts, period, on)?.postcode ?? '').replaceAll(' ', '').toUpperCase()
}

/** The homes of the child’s brothers and sisters who are looked after on a day. */
function homesOfSiblings({ siblings }: FigureFacts, on: Day): readonly string[] {
  return siblings.flatMap((sibling) => {
    const state = inCareOn(toCareKnown(sibling), on)
    return state.kind === 'in' ? [homeOf(sibling, state.at, on)] : []
  })
}

type Together = 'all' | 'some' | 'none' | null

/** With how many of them the child lives; null where a postcode that would tell is not known. */
export function togetherness(home: string, others: readonly string[]): Together {
  const same = others.filter((other) => other !== '' && other === home).length
  if (home === '' || others.includes('')) return null
  if (same === others.length) return 'all'
  return same > 0 ? 'some' : 'none'
}

export const siblingsTogether: Measure = {
  id: 'siblings-together',
  name: 'Brothers and sisters who live together',
  unit: 'child',
  kind: 'snapshot',
  shape: 'share',
  labels: { numerator: 'With all', base: 'Children', rest: 'Not with all' },
  says: {
    numerator:
      'Of those, children who live with every brother and sister of theirs who is looked after too: in placements with the same postcode.',
    denominator:
      'Children looked after at the end of the last day of the period who have a brother or sister on record who is looked after then.',
    exclusions:
      'Temporary moves are passed over. Children whose postcode, or that of a brother or sister, is not known are shown beside. Children with no brother or sister on record are not counted: that nobody recorded one does not say that there is none.',
  },
  source: 'measures.md, Children',
  definition: 1,
  needs: 'database',
  breakdowns: ['together', 'age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind !== 'in') return []
    const others = homesOfSiblings(child.facts, asOf)
    if (others.length === 0) return []
    const found = togetherness(homeOf(child.facts, state.at, asOf), others)
    const told = found === 'all' ? 'numerator' : 'denominator-only'
    const same = others.filter((other) => other === homeOf(child.facts, state.at, asOf)).length
    const of = `${others.length} ${others.length === 1 ? 'brother or sister' : 'brothers and sisters'}`
    return [
      toRow(child, {
        on: asOf,
        period: state.at,
        counts: found === null ? 'cannot-tell' : told,
        keys: found === null ? {} : { together: found },
        about: () => ({
          says:
            found === null
              ? 'A postcode is not known.'
              : `Lives with ${same} of ${of} who ${others.length === 1 ? 'is' : 'are'} looked after too.`,
        }),
      }),
    ]
  },
}
