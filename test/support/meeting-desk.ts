// Arranging reviews through the pages, for tests.
import type { Visitor } from './test-server.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A day in the boxes of a form. */
export function dayFields(iso: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { 'on-day': day, 'on-month': month, 'on-year': year }
}

/** A meeting on a day with Ruth, as the form asks for it. */
export const planFields = (on: string, given: Fields = {}): Fields => ({
  slot: 'other',
  ...dayFields(on),
  at: '3:45pm',
  minutes: '60',
  officer: 'ruth',
  format: 'in-person',
  place: 'Elm House',
  ...given,
})

/** Arranges a meeting and gives its path and id. @throws Error where it is refused */
export async function arrangeMeetingOf(
  visitor: Visitor,
  childId: string,
  on: string,
  given: Fields = {},
): Promise<{ readonly path: string; readonly id: string }> {
  const saved = await visitor.post(`/children/${childId}/meetings/new`, planFields(on, given))
  if (saved.statusCode !== 303) throw new Error(`not arranged: ${saved.statusCode} ${saved.body}`)
  const path = String(saved.headers.location)
  return { path, id: path.split('/').at(-1) ?? '' }
}
