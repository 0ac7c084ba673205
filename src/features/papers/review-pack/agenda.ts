// What a review talks about, in order, with what waits for this one. Pure.
import { ageOn } from '../../../kit/dates/index.ts'
import { toListWords } from '../list-words.ts'
import type { NextReview } from '../next-review.ts'
import { countOf } from '../../../ui/parts/index.ts'

export type AgendaFacts = {
  readonly review: NextReview
  /** How many decisions are open. */
  readonly open: number
  /** Papers that should be there and are not. */
  readonly missing: readonly string[]
  /** How many challenges are open; 0 also where whoever reads it does not read challenges. */
  readonly challenges: number
}

/** The lines of the agenda. */
export function toAgenda({ review, open, missing, challenges }: AgendaFacts): readonly string[] {
  const age = review.born === null || review.on === null ? null : ageOn(review.born, review.on)
  return [
    'Welcome: who is here, and who is not',
    'What the child wants to talk about, and what the child said before the meeting',
    review.which === 'first'
      ? 'What led to care'
      : open === 0
        ? 'What was decided last time: nothing is open'
        : `What was decided last time: ${countOf(open, 'decision')} still open`,
    ...(challenges === 0
      ? []
      : [`What the IRO has challenged: ${countOf(challenges, 'challenge')} still open`]),
    ...(missing.length === 0 ? [] : [`Papers that are not here: ${toListWords(missing)}`]),
    'Where the child lives, and whether it is still right',
    'Health and how the child feels',
    ...(age === null || age >= 3 ? ['School, nursery, college or work'] : []),
    'Time with family and friends; who the child is; free time',
    ...(age !== null && age >= 16 ? ['The pathway plan, staying put, and becoming an adult'] : []),
    'The care plan, and where the child will live in the long term',
    'Rights: advocacy, complaints, and whether the legal order is still right',
    'What is decided now: who does it, and by when',
    'The next review: when, where and how',
  ]
}
