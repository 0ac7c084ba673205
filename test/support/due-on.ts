import { type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import type { Answer, Reason } from '../../src/law/citations/reason.ts'

/** The due day of an answer as text, or the kind of answer where it has none. */
export function dueOn(answer: Answer<{ readonly on: Day }>): string {
  return answer.kind === 'due' ? toIsoDate(answer.due.on) : answer.kind
}

/** What an answer says, sentence by sentence, each with its citations: `… [CPPCR 2(1)]`. */
export function saidBy(answer: { readonly because: readonly Reason[] }): readonly string[] {
  return answer.because.map(({ says, cites, reading }) => {
    const read = reading === undefined ? '' : ` (${reading})`
    return `${says} [${cites.join(', ')}]${read}`
  })
}
