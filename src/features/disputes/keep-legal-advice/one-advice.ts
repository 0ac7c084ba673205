// One request for legal advice: read, what is known later, and that it was a mistake.
import type { Day } from '../../../kit/dates/index.ts'
import type { Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { type Child, findChild } from '../../children/index.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { readTyped, startDay } from '../form-parts.ts'
import type { LegalAdvice } from '../legal-advice.ts'
import { legalAdvicePath } from '../paths.ts'
import { findLegalAdvice } from '../queries/legal-advice.ts'
import { type AdviceChange, changeLegalAdvice } from '../store/legal-advice.ts'
import { parseKnown, parseMistake } from './form.ts'
import { renderAdvice } from './view.ts'

type Parse = (typed: PostedFields, advice: LegalAdvice, today: Day) => Result<AdviceChange, FieldErrors>

export function oneAdviceRoutes(
  services: Services,
  place: Pick<Route, 'path' | 'action'> & { readonly child: NonNullable<Route['child']> },
): readonly Route[] {
  const posted = (below: string, parse: Parse): Route => ({
    method: 'POST',
    ...place,
    path: `${place.path}/${below}`,
    handle: (request) => change(services, request, parse),
  })
  return [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    posted('known', parseKnown),
    posted('withdraw', parseMistake),
  ]
}

type Found = { readonly child: Child; readonly advice: LegalAdvice }

async function load({ db }: Services, { params }: PageRequest): Promise<Found | null> {
  const child = await findChild(db, params['child'] ?? '')
  const advice = child === null ? null : await findLegalAdvice(db, child.id, params['advice'] ?? '')
  return child === null || advice === null ? null : { child, advice }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const found = await load(services, request)
  if (found === null) return NOT_FOUND
  return draw(request, found, { typed: startKnown(found.advice), errors: [], status: 200 })
}

function startKnown({ conflict, conflictSays, given }: LegalAdvice): PostedFields {
  return {
    conflict: conflict === null ? 'not-known' : conflict ? 'yes' : 'no',
    'conflict-says': conflictSays,
    ...startDay('advised-on', given?.on ?? null),
    advice: given?.says ?? '',
  }
}

async function change(services: Services, request: PageRequest, parse: Parse): Promise<PageResponse> {
  const found = await load(services, request)
  if (found === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const wanted = parse(typed, found.advice, request.today)
  if (!wanted.ok) return draw(request, found, { typed, errors: wanted.failure, status: 400 })
  const seen = { ...found.advice, version: readVersion(request.form) }
  const isSaved = await transaction(services.db, (trx) =>
    changeLegalAdvice(trx, seen, wanted.value, request.user.accountId),
  )
  if (isSaved) return redirectTo(`${legalAdvicePath(found.child.id)}/${found.advice.id}`)
  const now = await load(services, request)
  return now === null ? NOT_FOUND : draw(request, now, { typed, errors: [], status: 409 })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(
  request: PageRequest,
  { child, advice }: Found,
  { typed, errors, status }: Drawing,
): PageResponse {
  const meanwhile = status === 409 ? 'changed' : 'same'
  const main = renderAdvice({ advice, meanwhile, csrfToken: request.csrfToken, typed, errors })
  const under = [{ text: 'Legal advice', href: legalAdvicePath(child.id) }]
  const hasErrors = errors.length > 0
  return frameUnderChallenges(request, child, { title: 'Legal advice', main, under, status, hasErrors })
}
