import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldError, FieldErrors } from '../../../ui/forms/index.ts'
import { GROUNDS, type Passage } from '../passage.ts'
import { type Decision, type Redactions, wordsNotIn } from '../redaction.ts'

export const choiceField = (passage: Pick<Passage, 'id'>): string => `choice-${passage.id}`
export const wordsField = (passage: Pick<Passage, 'id'>): string => `words-${passage.id}`

/** What was chosen of the passages of the page. Those left open stay open; at least one must be decided. */
export function parsePassages(
  form: URLSearchParams,
  passages: readonly Passage[],
): Result<Redactions, FieldErrors> {
  const read = passages.map((passage) => ({ passage, ...readDecision(form, passage) }))
  const errors = read.flatMap(({ error }) => (error === null ? [] : [error]))
  if (errors.length > 0) return fail(errors)
  const decided = read.flatMap(({ passage, decision }) =>
    decision === null ? [] : [[passage.id, decision] as const],
  )
  const first = passages[0]
  if (decided.length === 0 && first !== undefined)
    return fail([{ field: choiceField(first), message: 'Choose what to do with at least one passage' }])
  return ok(Object.fromEntries(decided))
}

type ReadDecision = { readonly decision: Decision | null; readonly error: FieldError | null }

function readDecision(form: URLSearchParams, passage: Passage): ReadDecision {
  const chosen = form.get(choiceField(passage))
  const words = (form.get(wordsField(passage)) ?? '')
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (chosen === 'keep') {
    if (words.length === 0) return { decision: { choice: 'keep' }, error: null }
    return wrong(choiceField(passage), 'Choose why these words are blacked out, or take the words away')
  }
  const ground = GROUNDS.find((one) => one === chosen)
  if (ground === undefined) return { decision: null, error: null }
  const [missing] = wordsNotIn(passage.text, words)
  if (missing !== undefined)
    return wrong(
      wordsField(passage),
      `“${missing}” is not in the passage: type the words as they stand there`,
    )
  return { decision: { choice: 'black-out', ground, words }, error: null }
}

const wrong = (field: string, message: string): ReadDecision => ({
  decision: null,
  error: { field, message },
})
