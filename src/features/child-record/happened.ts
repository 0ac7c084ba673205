// What happened to a child, in order of day, from what the files and the service say.
import type { Day } from '../../kit/dates/index.ts'
import { REASONS_EPISODE_CEASED, REASONS_FOR_PLACEMENT_CHANGE, wordsOf } from '../../law/returns/index.ts'
import type { CarePeriod } from '../children/index.ts'
import type { Around } from './around.ts'
import { legalWords, livingWords } from './code-words.ts'
import { type ReviewLine, toReviewLines } from './review-line.ts'
import type { WorkedRecord } from './worked-record.ts'

export type Happening = {
  readonly on: Day
  /** In bold: "Moved". */
  readonly what: string
  /** The rest of the sentence: "to a children’s home"; '' where there is no more. */
  readonly more: string
  /** Of a review. */
  readonly line: ReviewLine | null
}

const happened = (on: Day, what: string, more = ''): Happening => ({ on, what, more, line: null })

function began(period: CarePeriod, index: number): Happening[] {
  if (!period.startKnown) return []
  const legal = period.legalStatuses[0]
  const living = period.placements[0]
  const more = [legal && legalWords(legal.code), living && livingWords(living.code)].filter(Boolean)
  return [happened(period.start, index === 0 ? 'Came into care' : 'Came into care again', more.join('. '))]
}

function ended({ end, endReason, ending }: CarePeriod): Happening[] {
  if (end === null) return []
  const more =
    endReason !== null
      ? wordsOf(REASONS_EPISODE_CEASED, endReason)
      : ending === 'began-anew'
        ? 'nothing says how; care began anew'
        : ''
  return [happened(end, 'Left care', more)]
}

function legalChanges({ legalStatuses }: CarePeriod): Happening[] {
  return legalStatuses.slice(1).map(({ from, code }) => happened(from, 'Legal status', legalWords(code)))
}

function moves({ placements, shortBreaks }: CarePeriod): Happening[] {
  return placements.slice(1).map(({ from, code }, index) => {
    if (shortBreaks) return happened(from, 'Short stay', livingWords(code))
    const reason = placements[index]?.reasonEnded ?? ''
    const because = reason === '' ? '' : `. Why: ${wordsOf(REASONS_FOR_PLACEMENT_CHANGE, reason)}`
    return happened(from, 'Moved', `${livingWords(code)}${because}`)
  })
}

function reviewsHeld(record: WorkedRecord): Happening[] {
  return toReviewLines(record).flatMap((line) =>
    line.review === null || line.on === null ? [] : [{ on: line.on, what: line.title, more: '', line }],
  )
}

/** Everything that happened, the newest first. */
export function listHappenings(record: WorkedRecord, { officers }: Around): readonly Happening[] {
  const { periods, socialWorkers } = record.child.care
  // On one day, what comes of coming into care stands over it.
  return [
    ...periods.flatMap(ended),
    ...reviewsHeld(record),
    ...periods.flatMap((period) => [...legalChanges(period), ...moves(period)]),
    ...officers.map(({ from, name }) => happened(from, 'IRO', name)),
    ...socialWorkers.map(({ from, worker }) => happened(from, 'Social worker', worker)),
    ...periods.flatMap(began),
  ].toSorted((one, other) => other.on - one.on)
}
