import type { Day } from '../../kit/dates/index.ts'

/** What is under way on a record: merged into another, it would leave every list of work. */
export type OpenWork = {
  readonly decisions: number
  readonly challenges: number
  /** Reviews arranged for today or later. */
  readonly meetings: readonly { readonly id: string; readonly on: Day }[]
  /** People asked for their views who have not answered. */
  readonly asked: number
}

const countOf = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`]

/** "one open decision", "2 reviews arranged"; nothing where nothing is under way. */
export function openWorkWords({ decisions, challenges, meetings, asked }: OpenWork): readonly string[] {
  return [
    ...countOf(decisions, 'open decision', 'open decisions'),
    ...countOf(challenges, 'open challenge', 'open challenges'),
    ...countOf(meetings.length, 'review arranged', 'reviews arranged'),
    ...countOf(asked, 'person asked for their views', 'people asked for their views'),
  ]
}
