import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldError, FieldErrors } from '../../../ui/forms/index.ts'
import type { ChildWord } from '../child-words.ts'

const MOST_ROWS = 60
const LONGEST = 80

/** The rows as they were typed, without those that are empty. */
export function readRows(form: URLSearchParams): readonly ChildWord[] {
  const rows = Array.from({ length: MOST_ROWS }, (_, place) => ({
    means: (form.get(`means-${place + 1}`) ?? '').trim().replace(/\s+/g, ' '),
    says: (form.get(`says-${place + 1}`) ?? '').trim().replace(/\s+/g, ' '),
  }))
  return rows.filter(({ means, says }) => means !== '' || says !== '')
}

function errorOf({ means, says }: ChildWord, number: number, rows: readonly ChildWord[]): FieldError | null {
  const field = `means-${number}`
  if (means === '') return { field, message: `Enter what the record calls “${says}”, or empty both boxes` }
  if (says === '') return { field, message: `Enter what the child says for “${means}”, or empty both boxes` }
  if (means.length > LONGEST || says.length > LONGEST)
    return { field, message: `Use ${LONGEST} letters or fewer for “${means.slice(0, 20)}…”` }
  const isTwice = rows.slice(0, number - 1).some((one) => one.means.toLowerCase() === means.toLowerCase())
  return isTwice ? { field, message: `“${means}” is there twice: keep one of them` } : null
}

/** The list, or what is wrong with each row. */
export function parseOwnWords(rows: readonly ChildWord[]): Result<readonly ChildWord[], FieldErrors> {
  const errors = rows.flatMap((row, place) => errorOf(row, place + 1, rows) ?? [])
  return errors.length > 0 ? fail(errors) : ok(rows)
}
