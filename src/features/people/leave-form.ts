import { isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText, renderSelectField } from '../../ui/forms/index.ts'
import type { Html } from '../../ui/html.ts'
import { parseEnd, toItems } from './form-parts.ts'
import type { Named } from './post.ts'

const NOBODY = 'nobody'

/** Who stands in, of those there are; null where "nobody yet" was chosen. */
export function parseCover(
  typed: PostedFields,
  people: readonly Named[],
): Result<string | null, FieldErrors> {
  const chosen = readText(typed, 'cover')
  if (chosen === NOBODY) return ok(null)
  return people.some(({ id }) => id === chosen)
    ? ok(chosen)
    : fail([{ field: 'cover', message: 'Choose who covers, or “Nobody yet”' }])
}

/** What the box for cover starts out with. */
export function startCover(coverId: string | null): PostedFields {
  return { cover: coverId ?? NOBODY }
}

export function renderCoverField(typed: PostedFields, errors: FieldErrors, people: readonly Named[]): Html {
  return renderSelectField({
    name: 'cover',
    label: 'Who covers',
    hint: 'Whoever covers sees the children meanwhile, and does what is due for them.',
    items: [...toItems(people, 'Choose a person'), { value: NOBODY, text: 'Nobody yet' }],
    typed,
    errors,
  })
}

const LAST = { name: 'last', what: 'the last day away', example: isoDay('2026-08-14') }

/** The first day back; null where the last day away was left open. */
export function parseBack(typed: PostedFields) {
  return parseEnd(typed, LAST)
}
