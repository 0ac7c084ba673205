// The e-mail that asks for papers: one to each person, with every review near, and no name in it. Pure.
import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { toListWords } from '../list-words.ts'

export type AskedPapers = {
  /** The child's number. */
  readonly identifier: string
  /** "third review" */
  readonly review: string
  readonly on: Day
  readonly by: Day
  /** "care plan", … */
  readonly missing: readonly string[]
  /** The whole address of the page. */
  readonly link: string
}

export type Reminder = { readonly subject: string; readonly text: string }

/** The words of one person's e-mail. */
export function toReminder(asked: readonly AskedPapers[]): Reminder {
  const subject =
    asked.length === 1 ? 'Papers are missing for a review' : `Papers are missing for ${asked.length} reviews`
  const parts = asked
    .toSorted((one, other) => one.by - other.by)
    .map(
      ({ identifier, review, on, by, missing, link }) =>
        `Child ${identifier}, ${review}, ${toLongDate(on)}\nPapers by ${toLongDate(by)}. Missing: ${toListWords(missing)}.\n${link}`,
    )
  const opening = 'These papers for reviews in care have not reached the reviewing officer yet.'
  const closing = 'You can send them, or say that they came another way, on the page of each child.'
  return { subject, text: `${[opening, ...parts, closing].join('\n\n')}\n` }
}
