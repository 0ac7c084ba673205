// The boxes with which an action or a question is put right, and what it said before. Pure.
import { toInstantWords } from '../../kit/instant-words.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText, renderTextField } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderSection } from '../../ui/layout/index.ts'
import type { EarlierWords } from './programme.ts'

const LONGEST = 1000

export function parseBecause(typed: PostedFields): Result<string, FieldErrors> {
  const because = readText(typed, 'because').replaceAll('\u0000', '')
  if (because === '') return fail([{ field: 'because', message: 'Enter why it is put right' }])
  if (because.length > LONGEST)
    return fail([{ field: 'because', message: `Use ${LONGEST} characters or fewer` }])
  return ok(because)
}

export function renderBecause(typed: PostedFields, errors: FieldErrors): Html {
  const hint = 'What it said before is kept, with this.'
  return renderTextField({ name: 'because', label: 'Why is it put right?', hint, typed, errors })
}

/** What something said before it was put right, the newest first; nothing where it never was. */
export function renderEarlier(earlier: readonly EarlierWords[]): Html | null {
  if (earlier.length === 0) return null
  const each = earlier
    .toReversed()
    .map(
      ({ says, because, by, at }) =>
        html`<li><p class="govuk-body">${says} <span class="fp-quiet">until ${toInstantWords(at)}, ${by}: ${because}</span></p></li>`,
    )
  return renderSection({
    title: 'What it said before',
    content: html`<ol class="govuk-list">${each}</ol>`,
  })
}
