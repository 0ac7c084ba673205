import { type Trx, transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { RESTRICTED_PATH, restrictedRecordPath } from '../paths.ts'
import {
  findRestrictedRecord,
  listAccountChoices,
  listIdsOfNumber,
  listRestrictedRecords,
} from '../queries/restricted-records.ts'
import { lockChildren } from '../queries.ts'
import { decideRestriction, type RestrictionWish } from '../restricted-record.ts'
import { RESTRICTION_REASONS, type RestrictionReason } from '../restriction.ts'
import { type Acting, endReader, endRestriction, saveReader, saveRestriction } from '../store/restrictions.ts'
import { type RecordProblem, renderRestrictedList, renderRestrictedRecord } from './view.ts'

/**
 * Restricted records, by number alone: who keeps the list need not be able to open the records. The address says
 * `:record`, not `:child`, because the page is of the restriction, and shows nothing else of the child.
 */
export function restrictedRecordsRoutes(services: Services): readonly Route[] {
  const action = 'restrict-records'
  const one = patternOf(restrictedRecordPath(':record'))
  return [
    {
      method: 'GET',
      path: RESTRICTED_PATH,
      action: 'see-restricted',
      handle: (request) => list(services, request),
    },
    {
      method: 'POST',
      path: RESTRICTED_PATH,
      action,
      pace: 'limited',
      handle: (request) => find(services, request),
    },
    { method: 'GET', path: one, action, handle: (request) => show(services, request, null) },
    { method: 'POST', path: one, action, handle: (request) => change(services, request) },
  ]
}

async function list(
  { db }: Services,
  request: PageRequest,
  typed = '',
  says: string | null = null,
): Promise<PageResponse> {
  const records = await listRestrictedRecords(db)
  const mayChange = request.user.roles.includes('manager')
  const main = renderRestrictedList({ records, mayChange, typed, says, csrfToken: request.csrfToken })
  const html = request.frame({
    title: 'Restricted records',
    nav: '/settings',
    breadcrumbs: SETTINGS,
    main,
    hasErrors: says !== null,
  })
  return { kind: 'page', status: says === null ? 200 : 422, html }
}

const SETTINGS = [{ text: 'Settings', href: '/settings' }]

async function find(services: Services, request: PageRequest): Promise<PageResponse> {
  const number = (request.form.get('number') ?? '').trim()
  if (number === '') return await list(services, request, number, 'Enter the child’s number')
  const [id, other] = await listIdsOfNumber(services.db, number)
  if (id === undefined || other !== undefined) {
    return await list(
      services,
      request,
      number,
      'Enter the number of one child. No one child has this number',
    )
  }
  return redirectTo(restrictedRecordPath(id))
}

async function show(
  { db }: Services,
  request: PageRequest,
  problem: RecordProblem | null,
  status = 400,
): Promise<PageResponse> {
  const record = await findRestrictedRecord(db, request.params['record'] ?? '')
  if (record === null) return NOT_FOUND
  const accounts = await listAccountChoices(db)
  const main = renderRestrictedRecord({ record, accounts, problem, csrfToken: request.csrfToken })
  const breadcrumbs = [...SETTINGS, { text: 'Restricted records', href: RESTRICTED_PATH }]
  const hasErrors = problem !== null
  const html = request.frame({
    title: `Record ${record.identifier}`,
    nav: '/settings',
    breadcrumbs,
    main,
    hasErrors,
  })
  return hasErrors ? { kind: 'page', status, html } : page(html)
}

async function change(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const record = await findRestrictedRecord(db, request.params['record'] ?? '')
  if (record === null) return NOT_FOUND
  const { childId } = record
  const wish = parseWish(request.form)
  const reason = RESTRICTION_REASONS.find((one) => one === request.form.get('reason'))
  if (wish === null)
    return await show(services, request, { field: 'account', message: 'Choose what is to be done' })
  if (wish.what === 'restrict' && reason === undefined)
    return await show(services, request, { field: 'reason', message: 'Choose why the record is restricted' })
  if (wish.what === 'name' && !(await listAccountChoices(db)).some(({ id }) => id === wish.account))
    return await show(services, request, { field: 'account', message: 'Choose who may open the record' })
  const acting: Acting = { actor: request.user.accountId, now: clock.now() }
  const refused = await transaction(db, async (trx) => {
    await lockChildren(trx, [childId])
    const locked = (await findRestrictedRecord(trx, childId)) ?? record
    const decided = decideRestriction(locked, wish, acting.actor)
    if (!decided.ok) return decided.failure
    await saveWish(trx, childId, { ...acting, reason: reason ?? null }, decided.value)
    return null
  })
  return refused === null
    ? redirectTo(restrictedRecordPath(childId))
    : await show(services, request, { field: refused.field, message: refused.says }, 422)
}

function parseWish(form: URLSearchParams): RestrictionWish | null {
  const what = form.get('what')
  if (what === 'restrict' || what === 'lift') return { what }
  return what === 'name' || what === 'end' ? { what, account: form.get('account') ?? '' } : null
}

type Doing = Acting & { readonly reason: RestrictionReason | null }

async function saveWish(trx: Trx, childId: string, doing: Doing, wish: RestrictionWish): Promise<void> {
  if (wish.what === 'name') return await saveReader(trx, childId, wish.account, doing)
  if (wish.what === 'end') return await endReader(trx, childId, wish.account, doing)
  if (wish.what === 'lift') return await endRestriction(trx, childId, doing)
  await saveRestriction(trx, childId, doing.reason ?? 'other', doing)
}
