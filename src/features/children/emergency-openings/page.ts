import { recordRefusal } from '../../../platform/audit/record-audit.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  page,
  redirectTo,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import {
  CHILDREN_PATH,
  childPath,
  EMERGENCY_PATH,
  emergencyOpeningPath,
  OPEN_IN_EMERGENCY_PATH,
} from '../paths.ts'
import { lockChildren } from '../queries.ts'
import {
  countEmergencyOpenings,
  findEmergencyOpening,
  listEmergencyOpenings,
  listIdsOfNumber,
} from '../queries/restricted-records.ts'
import type { EmergencyOpening } from '../restriction.ts'
import { isOpenInEmergency, saveEmergencyOpening, saveOpeningReview } from '../store/emergency-openings.ts'
import { parseOpening } from './form.ts'
import { renderOpening, renderOpenings, renderOpenInEmergency } from './view.ts'

/** Opening a record in an emergency, and looking at those openings afterwards. */
export function emergencyOpeningsRoutes(services: Services): readonly Route[] {
  const one = patternOf(emergencyOpeningPath(':opening'))
  return [
    {
      method: 'GET',
      path: EMERGENCY_PATH,
      action: 'see-emergency-openings',
      handle: (request) => list(services, request),
    },
    {
      method: 'GET',
      path: OPEN_IN_EMERGENCY_PATH,
      action: 'open-in-emergency',
      handle: async (request) => draw(request, []),
    },
    {
      method: 'POST',
      path: OPEN_IN_EMERGENCY_PATH,
      action: 'open-in-emergency',
      // Nobody goes through the numbers until one opens.
      pace: 'few',
      handle: (request) => open(services, request),
    },
    {
      method: 'GET',
      path: one,
      action: 'review-emergency-openings',
      handle: (request) => show(services, request, null),
    },
    {
      method: 'POST',
      path: one,
      action: 'review-emergency-openings',
      handle: (request) => review(services, request),
    },
  ]
}

function draw(request: PageRequest, errors: FieldErrors): PageResponse {
  const typed = { number: request.form.get('number') ?? '', because: request.form.get('because') ?? '' }
  const main = renderOpenInEmergency({ ...typed, errors, csrfToken: request.csrfToken })
  const hasErrors = errors.length > 0
  const breadcrumbs = [{ text: 'Children', href: CHILDREN_PATH }]
  const html = request.frame({
    title: 'Open a record in an emergency',
    nav: CHILDREN_PATH,
    breadcrumbs,
    main,
    hasErrors,
  })
  return { kind: 'page', status: hasErrors ? 400 : 200, html }
}

async function open({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const asked = parseOpening(request.form)
  if (!asked.ok) return draw(request, asked.failure)
  const { accountId } = request.user
  const [childId, other] = await listIdsOfNumber(db, asked.value.number)
  if (childId === undefined || other !== undefined) {
    // A guess at a number is written down as well.
    await recordRefusal(db, { actor: accountId, action: 'open-in-emergency', childId: null })
    return draw(request, [
      { field: 'number', message: 'No one child has this number. Check it and try again' },
    ])
  }
  const { because } = asked.value
  const opening = { childId, accountId, because, now: clock.now() }
  await transaction(db, async (trx) => {
    await lockChildren(trx, [childId])
    // Sent twice, it is one opening.
    if (!(await isOpenInEmergency(trx, opening))) await saveEmergencyOpening(trx, opening)
  })
  return redirectTo(childPath(childId))
}

async function list({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const pageNumber = readPageNumber(request.query)
  const main = renderOpenings({
    openings: await listEmergencyOpenings(db, { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE }),
    counts: await countEmergencyOpenings(db),
    pageNumber,
    query: Object.fromEntries(request.query),
    mayReview: request.user.roles.includes('manager'),
  })
  return page(request.frame({ title: 'Emergency openings', nav: '/settings', breadcrumbs: SETTINGS, main }))
}

const SETTINGS = [{ text: 'Settings', href: '/settings' }]

async function show({ db }: Services, request: PageRequest, says: string | null): Promise<PageResponse> {
  const opening = await findEmergencyOpening(db, request.params['opening'] ?? '')
  if (opening === null) return NOT_FOUND
  const main = renderOpening({ opening, isOwn: isOwn(opening, request), says, csrfToken: request.csrfToken })
  const breadcrumbs = [...SETTINGS, { text: 'Emergency openings', href: EMERGENCY_PATH }]
  const html = request.frame({
    title: `Opening of ${opening.identifier}`,
    nav: '/settings',
    breadcrumbs,
    main,
    hasErrors: says !== null,
  })
  return { kind: 'page', status: says === null ? 200 : 422, html }
}

const isOwn = ({ accountId, personId }: EmergencyOpening, { user }: PageRequest): boolean =>
  accountId === user.accountId || (personId !== null && personId === user.personId)

async function review(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const opening = await findEmergencyOpening(db, request.params['opening'] ?? '')
  if (opening === null) return NOT_FOUND
  const finding = request.form.get('finding') ?? ''
  if (finding !== 'right' && finding !== 'not-right')
    return await show(services, request, 'Choose what you found')
  if (isOwn(opening, request))
    return await show(services, request, 'Somebody else must look at an opening of your own')
  const saved = await transaction(db, (trx) =>
    saveOpeningReview(trx, {
      id: opening.id,
      childId: opening.childId,
      version: opening.version,
      finding,
      actor: request.user.accountId,
      now: clock.now(),
    }),
  )
  // Where another manager was first, the page shows what they found.
  return redirectTo(saved === 'saved' ? EMERGENCY_PATH : emergencyOpeningPath(opening.id))
}
