import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../../ui/forms/index.ts'
import type { Child } from '../../children/index.ts'
import { MOST_LETTERS } from '../answers.ts'
import { childRoutes, drawChildPage, nameOf } from '../child-page.ts'
import { consultationsPath } from '../paths.ts'
import { MEDIA } from '../statement.ts'
import { type NewStatement, saveStatement } from '../store.ts'
import { renderNote, type StatementTyped } from './view.ts'

/** What a child said in an app, a letter or another way. */
export function noteStatementRoutes(services: Services): readonly Route[] {
  return childRoutes(services, [
    { method: 'GET', path: '/statements/new', action: 'note-statements', handle: show },
    { method: 'POST', path: '/statements/new', action: 'note-statements', handle: note },
  ])
}

async function show(_services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  return draw(request, child, { on: toDateText(request.today), medium: '', words: '' })
}

function draw(
  request: PageRequest,
  child: Child,
  typed: StatementTyped,
  errors: FieldErrors = [],
): PageResponse {
  const name = nameOf(child)
  const main = renderNote({ child: { id: child.id, name }, typed, csrfToken: request.csrfToken, errors })
  const status = errors.length > 0 ? 400 : 200
  return drawChildPage(request, child, { title: `Note what ${name} said`, main, errors, status })
}

async function note({ db, clock }: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const posted = Object.fromEntries(request.form)
  const typed = {
    on: readDateText(posted, 'on'),
    medium: readText(posted, 'medium'),
    words: request.form.get('words') ?? '',
  }
  const parsed = parseStatement(typed, child.id, request.today)
  if (!parsed.ok) return draw(request, child, typed, parsed.failure)
  const by = { actor: request.user.accountId, now: clock.now(), today: request.today }
  await transaction(db, (trx) => saveStatement(trx, parsed.value, by))
  return redirectTo(consultationsPath(child.id))
}

function parseStatement(
  typed: StatementTyped,
  childId: string,
  today: Day,
): Result<NewStatement, FieldErrors> {
  const on = parseDateFields(typed.on, {
    name: 'on',
    what: 'the day the child said it',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const medium = MEDIA.find((one) => one === typed.medium)
  const words = typed.words.replaceAll('\r\n', '\n').trim()
  const errors = [
    ...(on.ok ? [] : [on.failure]),
    ...(medium === undefined ? [{ field: 'medium', message: 'Choose how the child said it' }] : []),
    ...(words === '' ? [{ field: 'words', message: 'Enter what the child said' }] : []),
    ...(words.length > MOST_LETTERS
      ? [{ field: 'words', message: `Shorten it to ${MOST_LETTERS} letters. It has ${words.length}` }]
      : []),
  ]
  return on.ok && medium !== undefined && errors.length === 0
    ? ok({ childId, saidOn: on.value, medium, words })
    : fail(errors)
}
