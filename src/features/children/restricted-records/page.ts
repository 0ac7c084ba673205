import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { RESTRICTED_PATH, restrictedRecordPath } from '../paths.ts'
import {
  findRestrictedRecord,
  listAccountChoices,
  listIdsOfNumber,
  listRestrictedRecords,
} from '../queries/restricted-records.ts'
import { RESTRICTION_REASONS } from '../restriction.ts'
import { type Acting, endReader, endRestriction, saveReader, saveRestriction } from '../store/restrictions.ts'
import { type RecordProblem, renderRestrictedList, renderRestrictedRecord } from './view.ts'

/**
 * Restricted records, by number alone: who keeps the list need not be able to open the records. The address says
 * `:record`, not `:child`, because the page is of the restriction, and shows nothing else of the child.
 */
export function restrictedRecordsRoutes(services: Services): readonly Route[] {
  const action = 'restrict-records'
  const one = restrictedRecordPath(':record').replace('%3A', ':')
  return [
    {
      method: 'GET',
      path: RESTRICTED_PATH,
      action: 'see-restricted',
      handle: (request) => list(services, request),
    },
    { method: 'POST', path: RESTRICTED_PATH, action, handle: (request) => find(services, request) },
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
  return hasErrors ? { kind: 'page', status: 400, html } : page(html)
}

async function change(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const record = await findRestrictedRecord(db, request.params['record'] ?? '')
  if (record === null) return NOT_FOUND
  const acting: Acting = { actor: request.user.accountId, now: clock.now() }
  const { childId } = record
  const what = request.form.get('what') ?? ''
  if (what === 'restrict') {
    const reason = RESTRICTION_REASONS.find((one) => one === (request.form.get('reason') ?? ''))
    if (reason === undefined)
      return await show(services, request, {
        field: 'reason',
        message: 'Choose why the record is restricted',
      })
    await transaction(db, async (trx) => {
      await saveRestriction(trx, childId, reason, acting)
      await saveReader(trx, childId, request.user.accountId, acting)
    })
  } else if (what === 'lift') {
    await transaction(db, (trx) => endRestriction(trx, childId, acting))
  } else {
    const accountId = request.form.get('account') ?? ''
    const isKnown = (await listAccountChoices(db)).some(({ id }) => id === accountId)
    if (what === 'name' && !isKnown)
      return await show(services, request, { field: 'account', message: 'Choose who may open the record' })
    await transaction(db, (trx) =>
      what === 'name'
        ? saveReader(trx, childId, accountId, acting)
        : endReader(trx, childId, accountId, acting),
    )
  }
  return redirectTo(restrictedRecordPath(childId))
}
