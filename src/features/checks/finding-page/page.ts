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
import { ofChild } from '../../children/index.ts'
import { listPeopleHere, listTeams } from '../../people/index.ts'
import { ACTION, mayAnswerFindings, mayRunChecks } from '../access.ts'
import { exitKindOf, SUGGESTED_FOR } from '../exit-kind.ts'
import type { HeldChecks } from '../held-return.ts'
import { EXITS_PATH, findingPath, FINDINGS_PATH } from '../paths.ts'
import { readKnownOfExits } from '../queries/known-of-exits.ts'
import { findFinding, listEvents } from '../queries/findings.ts'
import { findLastRun } from '../queries/last-run.ts'
import { changeFinding } from '../store/change-finding.ts'
import { parseAct } from './form.ts'
import { type FindingView, renderFinding } from './view.ts'

const PATH = patternOf(findingPath(':child', ':finding'))

/** One finding: the row as found, what became of it, and what may be done about it. */
export function findingPageRoutes(services: Services, files: HeldChecks): readonly Route[] {
  const place = { path: PATH, child: ofChild }
  return [
    {
      method: 'GET',
      ...place,
      action: ACTION.see,
      handle: (request) => draw(services, files, request, { typed: {}, errors: [], status: 200 }),
    },
    {
      method: 'POST',
      ...place,
      action: ACTION.answer,
      handle: (request) => change(services, files, request),
    },
  ]
}

type Typed = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

const idsOf = ({ params }: PageRequest) => ({ childId: params['child'] ?? '', id: params['finding'] ?? '' })

async function draw(
  { db }: Services,
  files: HeldChecks,
  request: PageRequest,
  given: Typed,
): Promise<PageResponse> {
  const { user, today, csrfToken } = request
  const run = await findLastRun(db)
  const found = await findFinding(db, idsOf(request), run?.importId ?? null, files.book)
  if (found === null) return NOT_FOUND
  const isExit = exitKindOf(found.rule.code) !== null || SUGGESTED_FOR.includes(found.rule.code)
  const known = isExit ? await readKnownOfExits(db, files, [found.childId], { today, run }) : null
  const view: FindingView = {
    found,
    row: found.sourceRowId === null ? null : await files.findRow(db, found.sourceRowId, found.content),
    events: await listEvents(db, found.id),
    known: known?.get(found.childId) ?? null,
    choices: { people: await listPeopleHere(db, today), teams: await listTeams(db) },
    may: {
      answer: mayAnswerFindings(user.roles),
      assign: mayRunChecks(user.roles),
      seeFiles: mayRunChecks(user.roles) || user.roles.includes('auditor'),
    },
    csrfToken,
    ...given,
  }
  const breadcrumbs = [
    { text: 'Data', href: files.path },
    isExit ? { text: 'Exits', href: EXITS_PATH } : { text: 'Data quality', href: FINDINGS_PATH },
  ]
  const { name } = found.rule
  const hasErrors = given.errors.length > 0
  const framed = request.frame({
    title: name,
    nav: files.path,
    breadcrumbs,
    main: renderFinding(view),
    hasErrors,
  })
  return { kind: 'page', status: given.status, html: framed }
}

async function change(services: Services, files: HeldChecks, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const { user, form, today } = request
  const ids = idsOf(request)
  const found = await findFinding(db, ids, null, files.book)
  if (found === null) return NOT_FOUND
  const typed = Object.fromEntries(form)
  const act = parseAct(typed, { people: await listPeopleHere(db, today), teams: await listTeams(db) })
  if (!act.ok) return await draw(services, files, request, { typed, errors: act.failure, status: 400 })
  if (act.value.did === 'assigned' && !mayRunChecks(user.roles))
    return { kind: 'forbidden', because: 'Findings are given to people by whoever keeps the data.' }
  const acting = { ...ids, seen: readVersion(form), actor: user.accountId, now: clock.now() }
  const done = await transaction(db, (trx) => changeFinding(trx, act.value, acting))
  if (done === 'stale') return await draw(services, files, request, { typed, errors: [], status: 409 })
  return redirectTo(findingPath(ids.childId, ids.id))
}
