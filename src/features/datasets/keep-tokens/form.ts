import { addDays, type Day, toDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { errorsOf, type FieldErrors, parseDay, type PostedFields, readText } from '../../../ui/forms/index.ts'
import { SCOPES } from '../dataset.ts'
import { MOST_DAYS, type NewToken } from '../token.ts'

const LONGEST_NAME = 100
const AN_ID = /^[0-9a-z]{16}$/

/** What a token is for, what it may fetch, and until when. */
export function parseToken(typed: PostedFields, today: Day): Result<NewToken, FieldErrors> {
  const name = parseName(typed)
  const scopes = parseScopes(typed)
  const expiresOn = parseExpiry(typed, today)
  if (!name.ok || !scopes.ok || !expiresOn.ok) return fail(errorsOf(name, scopes, expiresOn))
  return ok({ id: parseId(typed), name: name.value, scopes: scopes.value, expiresOn: expiresOn.value })
}

/** Of a form that was not drawn here, one of its own. */
function parseId(typed: PostedFields): string {
  const given = readText(typed, 'id')
  return AN_ID.test(given) ? given : newId()
}

function parseName(typed: PostedFields): Result<string, FieldErrors> {
  const name = readText(typed, 'name').replaceAll('\u0000', '')
  if (name === '') return fail([{ field: 'name', message: 'Enter which program it is for' }])
  if (name.length <= LONGEST_NAME) return ok(name)
  return fail([{ field: 'name', message: `Use ${LONGEST_NAME} characters or fewer` }])
}

function parseScopes(typed: PostedFields) {
  const chosen = [typed['scopes']].flat()
  const scopes = SCOPES.filter((scope) => chosen.includes(scope))
  return scopes.length > 0 ? ok(scopes) : fail([{ field: 'scopes', message: 'Choose what it may fetch' }])
}

function parseExpiry(typed: PostedFields, today: Day): Result<Day, FieldErrors> {
  const example = addDays(today, MOST_DAYS - 1)
  const expiry = parseDay(typed, { name: 'expires', what: 'the day it ends', example })
  if (!expiry.ok) return expiry
  const latest = addDays(today, MOST_DAYS)
  if (expiry.value > today && expiry.value <= latest) return expiry
  const message = `The day it ends must be after today, and no later than ${toDate(latest)}`
  return fail([{ field: 'expires-day', message, alsoMarks: ['expires-month', 'expires-year'] }])
}
