import { newId } from '../../../kit/ids.ts'
import { isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import {
  type Child,
  CHILDREN_PATH,
  childPath,
  displayName,
  findChild,
  listBrothersAndSisters,
  listIdsWithin,
  listTeamsOf,
  ofChild,
} from '../../children/index.ts'
import { listOfficers, listTeams } from '../../people/index.ts'
import { ACTIONS } from '../access.ts'
import { decideRaised, formalOn } from '../decide-raised.ts'
import { readTyped, startDay } from '../form-parts.ts'
import {
  childDisputesPath,
  disputePath,
  DISPUTES_PATH,
  NEW_SERVICE_DISPUTE_PATH,
  newDisputePath,
} from '../paths.ts'
import { findAbout } from '../queries/about.ts'
import { readPolicy } from '../queries/policy.ts'
import { listThemes } from '../queries/themes.ts'
import { insertDispute } from '../store/raise.ts'
import { LISTS, parseRaise, type RaiseChoices } from './form.ts'
import { renderRaise } from './view.ts'

/** Raising a challenge: about a child, or about the service, a carer or a child protection plan. */
export function raiseDisputeRoutes(services: Services): readonly Route[] {
  const show = (request: PageRequest) => draw(services, request, null)
  const save = (request: PageRequest) => raise(services, request)
  const ofOneChild = {
    path: `${CHILDREN_PATH}/:child/challenges/new`,
    action: ACTIONS.ofChild.work,
    child: ofChild,
  }
  const ofService = { path: NEW_SERVICE_DISPUTE_PATH, action: ACTIONS.ofService.work }
  return [ofOneChild, ofService].flatMap((of): readonly Route[] => [
    { method: 'GET', ...of, handle: show },
    { method: 'POST', ...of, handle: save },
  ])
}

type Facts = { readonly child: Child | null; readonly choices: RaiseChoices; readonly from: string | null }

async function load({ db }: Services, request: PageRequest): Promise<Facts | null> {
  const { params, today, query, form } = request
  const child = params['child'] === undefined ? null : await findChild(db, params['child'])
  if (child === null && params['child'] !== undefined) return null
  const read = (name: string) => query.get(name) ?? form.get(name) ?? ''
  const about = child === null ? null : await findAbout(db, child.id, { kind: read('from'), id: read('id') })
  const themes = await listThemes(db)
  return {
    child,
    from: about?.says ?? null,
    choices: {
      childId: child?.id ?? null,
      others: child === null ? [] : await listOthers(db, child, request),
      officers: (await listOfficers(db, today)).filter(({ isHere }) => isHere),
      teams: await listTeams(db),
      themes: themes.filter(({ endedOn }) => endedOn === null),
      policy: await readPolicy(db, today),
      about: about?.about ?? null,
    },
  }
}

async function listOthers(db: Services['db'], child: Child, { reach }: PageRequest) {
  const others = await listBrothersAndSisters(db, child)
  const within = await listIdsWithin(
    db,
    others.map(({ id }) => id),
    reach,
  )
  return others
    .filter(({ id }) => within.has(id))
    .map((other) => ({ id: other.id, name: displayName(other, other.identifier) }))
}

async function raise(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock, config } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const typed = readTyped(request.form, LISTS)
  const { policy } = facts.choices
  if (request.form.has('policy') && request.form.get('policy') !== String(policy.number))
    return await draw(services, request, { typed, errors: STAGES_CHANGED, status: 409 })
  const parsed = parseRaise(typed, facts.choices, request.today)
  if (!parsed.ok) return await draw(services, request, { typed, errors: parsed.failure, status: 400 })
  const decided = decideRaised(parsed.value, request.today)
  if (!decided.ok) {
    const { field, says } = decided.failure
    return await draw(services, request, { typed, errors: [{ field, message: says }], status: 422 })
  }
  const id = idOf(request.form)
  const doing = {
    id,
    actor: request.user.accountId,
    now: clock.now(),
    config,
    policy,
    formalOn: formalOn(decided.value, request.today),
  }
  try {
    await transaction(db, (trx) => insertDispute(trx, decided.value, doing))
  } catch (error) {
    // Sent twice: the first is kept, and shown.
    if (!isUniqueViolation(error)) throw error
  }
  return redirectTo(disputePath({ id, childIds: decided.value.childIds }))
}

const STAGES_CHANGED: FieldErrors = [
  {
    field: 'level',
    message: 'The stages were changed while you were writing. Choose one of those there are now',
  },
]

// The form brings the id along, so that sent twice it is one challenge.
function idOf(form: URLSearchParams): string {
  const id = form.get('id') ?? ''
  return /^[0-9a-z]{16}$/.test(id) ? id : newId()
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

async function draw(
  services: Services,
  request: PageRequest,
  drawing: Drawing | null,
): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { child, choices, from } = facts
  const { typed, errors, status } = drawing ?? {
    typed: await start(services, request, child),
    errors: [],
    status: 200,
  }
  const name = child === null ? null : displayName(child, child.identifier)
  const main = renderRaise({
    action: child === null ? NEW_SERVICE_DISPUTE_PATH : newDisputePath(child.id, choices.about),
    csrfToken: request.csrfToken,
    name,
    from,
    choices,
    typed,
    errors,
  })
  const breadcrumbs =
    child === null
      ? [{ text: 'Challenge', href: DISPUTES_PATH }]
      : [
          { text: 'Children', href: CHILDREN_PATH },
          { text: name ?? '', href: childPath(child.id) },
          { text: 'Challenge', href: childDisputesPath(child.id) },
        ]
  const nav = child === null ? DISPUTES_PATH : CHILDREN_PATH
  const title = 'Raise a challenge'
  const html = request.frame({ title, nav, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}

// Who raises it is most likely whoever is at the keyboard; the team is the child's.
async function start(
  { db }: Services,
  { user, today }: PageRequest,
  child: Child | null,
): Promise<PostedFields> {
  const teams = child === null ? [] : await listTeamsOf(db, child.id)
  const now = teams.findLast(({ to }) => to === null)
  return {
    ...startDay('raised-on', today),
    id: newId(),
    'raised-by': user.personId ?? '',
    team: now?.team.id ?? '',
  }
}
