import { newId } from '../../../kit/ids.ts'
import { keepOnce, transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readFormId } from '../../../ui/forms/index.ts'
import {
  type Child,
  CHILDREN_PATH,
  displayName,
  findChild,
  listTeamsOf,
  ofChild,
} from '../../children/index.ts'
import { listOfficers, listTeams } from '../../people/index.ts'
import { ACTIONS } from '../access.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { readTyped, startDay } from '../form-parts.ts'
import { childDisputesPath, DISPUTES_PATH, GOOD_PRACTICE_PATH, newGoodPracticePath } from '../paths.ts'
import { listThemes } from '../queries/themes.ts'
import { insertGoodPractice } from '../store/good-practice.ts'
import { type GoodChoices, parseGoodPractice } from './form.ts'
import { NOTE_GOOD, renderNoteGood } from './view.ts'

/** Noting what somebody did well: for a child, or for no one child. */
export function noteGoodPracticeRoutes(services: Services): readonly Route[] {
  const ofOneChild = {
    path: `${CHILDREN_PATH}/:child/good-practice/new`,
    action: ACTIONS.ofChild.work,
    child: ofChild,
  }
  const ofNoChild = { path: newGoodPracticePath(null), action: ACTIONS.ofService.work }
  return [ofOneChild, ofNoChild].flatMap((place): readonly Route[] => [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => note(services, request) },
  ])
}

type Facts = { readonly child: Child | null; readonly choices: GoodChoices }

async function load({ db }: Services, { params, today }: PageRequest): Promise<Facts | null> {
  const child = params['child'] === undefined ? null : await findChild(db, params['child'])
  if (child === null && params['child'] !== undefined) return null
  const themes = await listThemes(db)
  const officers = await listOfficers(db, today)
  return {
    child,
    choices: {
      themes: themes.filter(({ endedOn }) => endedOn === null).map(({ code, name }) => ({ id: code, name })),
      teams: await listTeams(db),
      officers: officers.filter(({ isHere }) => isHere),
    },
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { user, today } = request
  const { choices, child } = facts
  const teams = child === null ? [] : await listTeamsOf(services.db, child.id)
  const typed = {
    ...startDay('on', today),
    id: newId(),
    team: teams.findLast(({ to }) => to === null)?.team.id ?? '',
    officer: choices.officers.find(({ id }) => id === user.personId)?.id ?? '',
  }
  return draw(request, facts, { typed, errors: [], status: 200 })
}

async function note(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const said = parseGoodPractice(typed, facts.choices, request.today)
  if (!said.ok) return draw(request, facts, { typed, errors: said.failure, status: 400 })
  const childId = facts.child?.id ?? null
  const noting = {
    id: readFormId(request.form),
    childId,
    said: said.value,
    actor: request.user.accountId,
    now: clock.now(),
  }
  await keepOnce(() => transaction(db, (trx) => insertGoodPractice(trx, noting)))
  return redirectTo(childId === null ? GOOD_PRACTICE_PATH : childDisputesPath(childId))
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(
  request: PageRequest,
  { child, choices }: Facts,
  { typed, errors, status }: Drawing,
): PageResponse {
  const main = renderNoteGood({
    action: newGoodPracticePath(child?.id ?? null),
    csrfToken: request.csrfToken,
    childName: child === null ? null : displayName(child, child.identifier),
    choices,
    typed,
    errors,
  })
  const hasErrors = errors.length > 0
  if (child !== null)
    return frameUnderChallenges(request, child, { title: NOTE_GOOD, main, status, hasErrors })
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: 'Good practice', href: GOOD_PRACTICE_PATH },
  ]
  const html = request.frame({ title: NOTE_GOOD, nav: DISPUTES_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}
