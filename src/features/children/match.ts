// Two records that a person found to be of one child, and what is needed to part them again.
import type { Day, IsoDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

/** What the sources said of a child before its record was merged. */
export type JournalledChild = {
  readonly id: string
  readonly identifier: string
  readonly born: IsoDate | null
  readonly sex: string | null
  readonly ethnic: string | null
  readonly care: object
}

export type Journal = {
  /** `files`: what is known of both is worked from their files together. `joined`: no file tells of either. */
  readonly how: 'files' | 'joined'
  /** The numbers that went over. */
  readonly numbers: readonly { readonly system: string; readonly value: string }[]
  readonly kept: JournalledChild
  readonly other: JournalledChild
  /** Starts of the periods of care that were added, where no file tells of either. */
  readonly added: readonly Day[]
  /** What files had said of the reviews of both, as rows. */
  readonly reviews: readonly object[]
}

/** Reads a journal of ours. @throws TypeError where it is none */
export function readJournal(stored: object): Journal {
  if (!isJournal(stored)) throw new TypeError('a match of two records has no journal')
  return stored
}

const isJournal = (stored: object): stored is Journal =>
  'how' in stored && 'numbers' in stored && 'kept' in stored && 'other' in stored && 'reviews' in stored

/** How two records stand before they are merged. */
export type MergeFacts = {
  readonly isRestricted: boolean
  /** Whether either is merged already, or another record is merged into the one that would go. */
  readonly isMerged: boolean
  readonly hasMerged: boolean
  /** What is under way on the one that would go, in words, and on the one that would go on. */
  readonly openWork: readonly string[]
  readonly keptWork: readonly string[]
  /** Whether a person has found them to be two children. */
  readonly areTwo: boolean
}

/** Whether one record may be merged into another: else why not, as a sentence. */
export function decideMerge(facts: MergeFacts): Result<'may-merge', string> {
  if (facts.isRestricted)
    return fail('One of these records is restricted. Restricted records are never merged')
  if (facts.isMerged) return fail('One of these records is merged already. Look at the list again')
  if (facts.hasMerged)
    return fail(
      'Another record is merged into the one that would go. Part those two first, or keep it and merge the other',
    )
  if (facts.openWork.length > 0) return fail(sayOpenWork(facts))
  if (facts.areTwo)
    return fail('Somebody found that these are two children. Take that back first if it was wrong')
  return ok('may-merge')
}

function sayOpenWork({ openWork, keptWork }: MergeFacts): string {
  const has = `The record that would go has ${openWork.join(', ')}`
  return keptWork.length === 0
    ? `${has}, which would leave every list. Keep that record and merge the other into it, or finish these first`
    : `${has}; the other has ${keptWork.join(', ')}. Choose which record goes, and finish or cancel what is under way there. “Work under way” leads to each. Then merge`
}
