import { parseIsoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { computedHere } from '../computed-here.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { enteredWords } from '../held-against.ts'
import type { Measure } from '../measure.ts'
import { enterYardstickPath, FIGURES_PATH, measurePath } from '../paths.ts'
import { listYardstickVersions } from '../queries/yardsticks.ts'
import { keepYardstick, type Outcome } from '../store/keep-yardsticks.ts'
import { WHO, type Yardstick, type YardstickSaid } from '../yardstick.ts'
import { parseEntry } from './form.ts'
import { entryTitle, renderEntry, typedOf } from './view.ts'

/** Entering, changing and taking out one figure that a measure is held against. */
export function enterYardstickRoutes(services: Services, desk: FigureDesk): readonly Route[] {
  const place = { path: patternOf(enterYardstickPath(':measure')), action: 'keep-yardsticks' }
  return [
    { method: 'GET', ...place, handle: (request) => show(services, desk, request) },
    { method: 'POST', ...place, handle: (request) => save(services, desk, request) },
  ]
}

async function show({ db }: Services, desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const measure = desk.find(request.params['measure'] ?? '')
  if (measure === null) return NOT_FOUND
  const who = WHO.find((one) => one === request.query.get('who'))
  const from = parseIsoDay(request.query.get('from') ?? '')
  const versions =
    who === undefined || from === null
      ? []
      : await listYardstickVersions(db, { measure: measure.id, who, from })
  const [newest] = versions
  if (newest === undefined) return draw(request, measure, { typed: { who: who ?? '' } })
  const { kept } = await desk.open(request)
  const computed = computedHere(kept, measure, newest, request.today)
  return draw(request, measure, { typed: typedOf(newest), versions, computed })
}

async function save(services: Services, desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const measure = desk.find(request.params['measure'] ?? '')
  if (measure === null) return NOT_FOUND
  const typed: PostedFields = Object.fromEntries(request.form)
  if (request.form.get('do') === 'take-out') return await takeOut(services, request, measure)
  const said = parseEntry(typed, measure, request.today)
  if (!said.ok) {
    const versions = await versionsOf(services, request, measure)
    return draw(request, measure, { status: 400, typed, errors: said.failure, versions })
  }
  const { kept } = await desk.open(request)
  const computed = computedHere(kept, measure, said.value, request.today)
  if (computed !== null && request.form.get('over') !== 'yes') {
    const message = `${computed}. Tick the box to show a typed figure in its place`
    return draw(request, measure, { status: 422, typed, errors: [{ field: 'over', message }], computed })
  }
  const done = await keep(services, request, { said: said.value, measure, state: 'stands' })
  return done.kind === 'changed-first'
    ? drawChanged(services, request, measure, done.now, typed)
    : redirectTo(measurePath(measure.id))
}

type Keeping = {
  readonly said: YardstickSaid
  readonly measure: Measure
  readonly state: 'stands' | 'taken-out'
}

async function keep({ db, clock }: Services, request: PageRequest, keeping: Keeping): Promise<Outcome> {
  const by = { accountId: request.user.accountId, now: clock.now() }
  const seen = readVersion(request.form)
  return await transaction(db, (trx) => keepYardstick(trx, { ...keeping, seen }, by))
}

/** Every version of the one that the form is about. */
async function versionsOf(
  { db }: Services,
  { form, today }: PageRequest,
  measure: Measure,
): Promise<readonly Yardstick[]> {
  if (readVersion(form) <= 0) return []
  const key = parseEntry({ ...Object.fromEntries(form), ...NEVER_WRONG }, measure, today)
  return key.ok ? await listYardstickVersions(db, key.value) : []
}

// Only whose and of when is asked here.
const NEVER_WRONG = { value: '1', numerator: '', denominator: '', aim: 'at-least', source: '-', because: '-' }

async function takeOut(services: Services, request: PageRequest, measure: Measure): Promise<PageResponse> {
  const versions = await versionsOf(services, request, measure)
  const [newest] = versions
  if (newest === undefined) return NOT_FOUND
  const done = await keep(services, request, { said: newest, measure, state: 'taken-out' })
  return done.kind === 'changed-first'
    ? drawChanged(services, request, measure, done.now, typedOf(newest))
    : redirectTo(measurePath(measure.id))
}

async function drawChanged(
  { db }: Services,
  request: PageRequest,
  measure: Measure,
  now: Yardstick,
  typed: PostedFields,
): Promise<PageResponse> {
  const message = `${now.by} entered ${enteredWords(measure, now)} (${now.source}) meanwhile. What you typed is still here: save again if yours is right`
  const versions = await listYardstickVersions(db, now)
  return draw(request, measure, { status: 409, typed, errors: [{ field: 'value', message }], versions })
}

type Drawing = {
  readonly status?: number
  readonly typed: PostedFields
  readonly errors?: FieldErrors
  readonly versions?: readonly Yardstick[]
  readonly computed?: string | null
}

function draw(
  request: PageRequest,
  measure: Measure,
  { status = 200, typed, errors = [], versions = [], computed = null }: Drawing,
): PageResponse {
  const title = entryTitle(versions)
  const { csrfToken } = request
  const framed = request.frame({
    title,
    nav: FIGURES_PATH,
    breadcrumbs: [
      { text: 'Figures', href: FIGURES_PATH },
      { text: measure.name, href: measurePath(measure.id) },
    ],
    main: renderEntry({ measure, csrfToken, typed, errors, versions, computed }, title),
    hasErrors: errors.length > 0,
  })
  return { kind: 'page', status, html: framed }
}
