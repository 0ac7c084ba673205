import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import {
  CHILDREN_PATH,
  childPath,
  displayName,
  findChildAsSourced,
  layCorrections,
  listCorrectionsOf,
  listSourcedCare,
  ofChild,
} from '../../children/index.ts'
import { findFact } from '../care-fact.ts'
import { correctionsPath, takeBackPath } from '../paths.ts'
import { correctCare, takeBack } from './command.ts'
import { parseCorrection } from './form.ts'
import { CORRECTIONS, type CorrectionsView, renderCorrections } from './view.ts'

/** Correcting what a source says of a child's time in care, and taking it back. */
export function reconcileCorrectionRoutes(services: Services): readonly Route[] {
  const about = { action: 'correct-care', child: ofChild }
  const path = patternOf(correctionsPath(':child'))
  return [
    { method: 'GET', path, ...about, handle: (request) => show(services, request) },
    { method: 'POST', path, ...about, handle: (request) => correct(services, request) },
    {
      method: 'POST',
      path: patternOf(takeBackPath(':child')),
      ...about,
      handle: async ({ params, form, user }) => {
        const childId = params['child'] ?? ''
        const id = form.get('correction') ?? ''
        await takeBack(services.db, { id, childId, actor: user.accountId, now: services.clock.now() })
        return redirectTo(correctionsPath(childId))
      },
    },
  ]
}

type Facts = Pick<CorrectionsView, 'child' | 'corrections' | 'setAside' | 'place'>

async function load({ db }: Services, { params, query }: PageRequest): Promise<Facts | null> {
  const child = await findChildAsSourced(db, params['child'] ?? '')
  if (child === null) return null
  const place = findFact(child.care, query.get('what') ?? '')
  const care = (await listSourcedCare(db, [child.id])).get(child.id)
  const { setAside } = layCorrections(child.care, care?.corrections ?? [])
  return { child, corrections: await listCorrectionsOf(db, child.id), setAside, place }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  return facts === null ? NOT_FOUND : draw(request, facts, { typed: {}, errors: [], status: 200 })
}

const GONE = 'The source changed while you were writing and no longer has this. Choose again below'

async function correct(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { child, place } = facts
  const typed = Object.fromEntries(request.form)
  if (place === null)
    return draw(request, facts, { typed, errors: [{ field: 'what', message: GONE }], status: 409 })
  const asked = parseCorrection(typed, place, request.today)
  if (!asked.ok) return draw(request, facts, { typed, errors: asked.failure, status: 400 })
  const done = await correctCare(db, {
    ...asked.value,
    childId: child.id,
    place,
    seen: request.form.get('seen') ?? '',
    actor: request.user.accountId,
    now: clock.now(),
    today: request.today,
  })
  if (done.ok) return redirectTo(correctionsPath(child.id))
  const { code, field, says } = done.failure
  const errors = [{ field: field === 'day' ? 'day-day' : field, message: says }]
  return draw(request, facts, { typed, errors, status: code === 'changed-first' ? 409 : 422 })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(request: PageRequest, facts: Facts, { typed, errors, status }: Drawing): PageResponse {
  const name = displayName(facts.child, facts.child.identifier)
  const main = renderCorrections({ ...facts, csrfToken: request.csrfToken, typed, errors })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(facts.child.id) },
  ]
  const title = `${CORRECTIONS}: ${name}`
  const html = request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
