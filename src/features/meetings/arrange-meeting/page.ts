import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { withChildBar } from '../../allocations/index.ts'
import { CHILDREN_PATH, type Child, displayName, findChild, ofChild } from '../../children/index.ts'
import { parseInvited, readInvited, toInvitedTyped } from '../invited-form.ts'
import type { Confirmation } from '../meeting-choice.ts'
import { CONFIRMATIONS } from '../meeting-choice.ts'
import { frameMeeting } from '../meeting-frame.ts'
import { doingOf, sendingOf } from '../meeting-routes.ts'
import { meetingPath, newMeetingPath } from '../paths.ts'
import { emptyPlan, parsePlan, readPlanForm } from '../plan-form.ts'
import { findArrangeable } from '../queries/arranging.ts'
import { listLastInvited } from '../queries/last-invited.ts'
import { parseWishes, readWishes, toWishesTyped } from '../wish-form.ts'
import { type ArrangeAsked, arrangeMeeting } from './command.ts'
import { type ArrangeTyped, renderArrange } from './view.ts'

type Handle = (services: Services, request: PageRequest, child: Child) => Promise<PageResponse>

/** Arranging a review of a child. */
export function arrangeMeetingRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', handle: Handle): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/meetings/new`,
    action: 'arrange-meetings',
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await handle(services, request, child)
    },
  })
  return [route('GET', (parts, request, child) => draw(parts, request, child, {})), route('POST', arrange)]
}

async function arrange(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const { db } = services
  const { form, today } = request
  const typed = { plan: readPlanForm(form), wishes: readWishes(form), invited: readInvited(form) }
  const { officers } = await findArrangeable(db, child, askedFor(request))
  const parsed = parseArrange(typed, { today, officers })
  if ('errors' in parsed)
    return await draw(services, request, child, { typed, status: 400, errors: parsed.errors })
  const arranging = {
    childId: child.id,
    today,
    doing: doingOf(services, request),
    sending: sendingOf(services),
  }
  const arranged = await arrangeMeeting(db, arranging, parsed)
  if (arranged.ok) return redirectTo(meetingPath(child.id, arranged.value))
  const { code, field, says } = arranged.failure
  const errors = [{ field, message: says }]
  const asks = CONFIRMATIONS.filter((one) => one === code)
  return await draw(services, request, child, { typed, status: 422, errors, asks })
}

type Choosable = Parameters<typeof parsePlan>[1]

function parseArrange(
  { plan, wishes, invited }: ArrangeTyped,
  choosable: Choosable,
): ArrangeAsked | { readonly errors: FieldErrors } {
  const meeting = parsePlan(plan, choosable)
  const wished = parseWishes(wishes)
  const people = parseInvited(invited)
  if (meeting.ok && wished.ok && people.ok)
    return { meeting: meeting.value, wishes: wished.value, people: people.value }
  return { errors: [meeting, wished, people].flatMap((one) => (one.ok ? [] : one.failure)) }
}

const USUAL_MINUTES = 60

const askedFor = ({ form, today, reach }: PageRequest) => ({
  today,
  reach,
  minutes: /^\d{2,3}$/.test(form.get('minutes') ?? '') ? Number(form.get('minutes')) : USUAL_MINUTES,
  changing: null,
})

type Drawing = {
  readonly typed?: ArrangeTyped
  readonly status?: number
  readonly errors?: FieldErrors
  readonly asks?: readonly Confirmation[]
}

async function draw(
  { db }: Services,
  request: PageRequest,
  child: Child,
  { typed, status = 200, errors = [], asks = [] }: Drawing,
): Promise<PageResponse> {
  const { today, csrfToken } = request
  const found = await findArrangeable(db, child, askedFor(request))
  const start = {
    plan: emptyPlan(found.holder?.id ?? null),
    wishes: toWishesTyped(found.wishes),
    invited: toInvitedTyped(await listLastInvited(db, child)),
  }
  const title = `Arrange a review for ${displayName(child, child.identifier)}`
  const main = renderArrange({
    title,
    action: newMeetingPath(child.id),
    found,
    typed: typed ?? start,
    today,
    csrfToken,
    asks,
    errors,
  })
  const drawn = await withChildBar(db, request, child)
  return frameMeeting(drawn, { title, main, child, status, errors })
}
