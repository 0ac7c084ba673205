// What pages call the choices of a record and the reviews that are owed.
import type { Drift, PermanencePlan, PlanQuality } from './officer-view.ts'
import type { Chair, LateReason, ReviewFormat, SpokenHow, SpokenOutcome, SpokenTo } from './review-record.ts'

export const FORMAT_WORDS: Readonly<Record<ReviewFormat, string>> = {
  'in-person': 'In person',
  video: 'By video',
  telephone: 'By telephone',
  blended: 'Some in the room and some not',
}

export const CHAIR_WORDS: Readonly<Record<Chair, string>> = {
  officer: 'The reviewing officer',
  child: 'The child',
  'co-chaired': 'The child and the reviewing officer together',
}

export const SPOKEN_WORDS: Readonly<Record<SpokenOutcome, string>> = {
  spoken: 'Yes, spoken to',
  seen: 'Seen or observed',
  declined: 'Offered, and the child said no',
  'not-appropriate': 'Not appropriate',
  'not-possible': 'Not possible',
}

export const HOW_WORDS: Readonly<Record<SpokenHow, string>> = {
  'in-person': 'In person',
  video: 'By video',
  telephone: 'By telephone',
  message: 'By message',
}

export const LATE_REASON_WORDS: Readonly<Record<LateReason, string>> = {
  'late-notification': 'We were told late',
  'date-discrepancy': 'Dates differed between systems',
  miscalculation: 'The due date was worked out wrongly',
  'officer-absence': 'The reviewing officer was away',
  'childs-wish': 'The child asked for another day',
  'papers-not-ready': 'Papers were not ready',
  'agreed-exception': 'An exception was agreed',
  other: 'Another reason',
}

export const QUALITY_WORDS: Readonly<Record<PlanQuality, string>> = {
  good: 'Good: it meets the child’s needs',
  'needs-work': 'It needs some work',
  'not-good-enough': 'Not good enough',
}

export const PERMANENCE_WORDS: Readonly<Record<PermanencePlan, string>> = {
  'return-home': 'To go home to a parent',
  'family-or-friends': 'To live with family or friends',
  'special-guardianship': 'A special guardian',
  'long-term-fostering': 'Long-term fostering',
  adoption: 'Adoption',
  residential: 'To grow up in a children’s home',
  adulthood: 'To move into adult life',
  'none-yet': 'There is no plan yet',
}

export const DRIFT_WORDS: Readonly<Record<Drift, string>> = {
  none: 'No, it is moving at the right pace',
  some: 'Yes, some',
  serious: 'Yes, serious',
}

/** "Spoken to, by video, alone", or what happened instead. */
export function toSpokenWords({ outcome, how, alone, reason }: SpokenTo): string {
  if (outcome !== 'spoken' && outcome !== 'seen')
    return [SPOKEN_WORDS[outcome], reason].filter(Boolean).join(': ')
  const words = [
    outcome === 'spoken' ? 'Spoken to' : SPOKEN_WORDS.seen,
    how === null ? 'how is not recorded' : HOW_WORDS[how].toLowerCase(),
    alone === null ? 'whether alone is not recorded' : alone ? 'alone' : 'not alone',
  ]
  return words.join(', ')
}
