// What was said in the invented reviews, and what the officer thought of the plan. Told by the day alone, so that nothing
// else of the council moves. Earlier reviews have none of it, as those of an authority that has just begun.
import { addDays, type Day, isoDay } from '../../src/kit/dates/index.ts'
import type { Discussion, OfficerView } from '../../src/features/reviews/index.ts'
import { NO_VIEW } from '../../src/features/reviews/index.ts'

const SINCE = isoDay('2026-04-01')

const WELL = [
  'School says mornings are calm now. Swimming every Tuesday, with two friends.',
  'Settled with the carers and sleeping well. Likes the new room.',
  'Sees their brother every other Saturday, and looks forward to it.',
  'Reads aloud at bedtime. The teacher is pleased.',
] as const

const WORRIED = [
  'Maths is hard, and nobody helps at home yet.',
  'The dental check is four months late.',
  'Mum has missed three of the last five visits.',
  'Does not know when the next move will be.',
] as const

const NEEDED = [
  'A tutor for maths before half term.',
  'One visit a month at the contact centre, on a day that is kept.',
  'A plan for the summer that everybody has seen.',
] as const

const pick = <Value>(list: readonly [Value, ...Value[]], on: Day): Value => list[on % list.length] ?? list[0]

/** The discussion of a review of that day; null before the form asked for it. */
export function makeDiscussion(on: Day): Discussion | null {
  if (on < SINCE || on % 7 === 3) return null
  return {
    model: 'signs-of-safety',
    answers: [
      { heading: 'working-well', says: pick(WELL, on) },
      { heading: 'worried-about', says: pick(WORRIED, addDays(on, 1)) },
      { heading: 'needs-to-happen', says: pick(NEEDED, on) },
    ],
    scale: on % 5 === 0 ? null : { score: 3 + (on % 7), chosenBy: 'Everybody together' },
  }
}

/** The officer's view of the plan on that day; not recorded before the form asked for it. */
export function makeOfficerView(on: Day): OfficerView {
  if (on < SINCE) return NO_VIEW
  return {
    planQuality: pick(['good', 'good', 'needs-work'], on),
    permanencePlan: pick(['long-term-fostering', 'return-home', 'none-yet', 'special-guardianship'], on),
    permanenceOn: on % 4 === 2 ? null : addDays(on, -90),
    drift: pick(['none', 'none', 'some', null], on),
    rightsExplained: pick([true, true, null], on),
    advocacyOffered: pick([true, false, true, null], on),
  }
}
