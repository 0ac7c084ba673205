import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, toDateFields } from '../../../ui/forms/index.ts'
import {
  type CaseloadFacts,
  loadCaseloadFacts,
  loadShareFacts,
  mayReallocate,
  nameOf,
  officersOf,
  postsOn,
  readCaseloadRules,
  workCaseload,
} from '../../allocations/index.ts'
import { WHAT_IF } from '../caseload-access.ts'
import { WHAT_IF_PATH } from '../caseload-paths.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { whoMightMove, workWhatIf } from '../what-if.ts'
import { CHANGE_KINDS } from '../what-if-change.ts'
import { type Chosen, lastDayOf, readChosen, whatIfPath } from './address.ts'
import { kindAdded, parseAdded } from './form.ts'
import { renderWhatIfPage } from './view.ts'

/** What would become of caseloads, were some things to happen. Nothing is saved. */
export function whatIfRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: WHAT_IF_PATH,
      action: WHAT_IF.action,
      handle: (request) => show(services, request),
    },
  ]
}

type Person = { readonly id: string; readonly name: string }

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { query, today } = request
  const facts = await loadCaseloadFacts(db)
  const officers = listWhoWork(facts, request)
  const chosen = readChosen(query, (id) => officers.some((one) => one.id === id))
  const typed = Object.fromEntries(query)
  const kind = kindAdded(typed)
  if (kind === null) return await draw(db, request, { facts, officers, chosen, errors: [] })
  const added = parseAdded(kind, typed, { today, officerIds: officers.map(({ id }) => id) })
  if (!added.ok) return await draw(db, request, { facts, officers, chosen, errors: added.failure })
  return redirectTo(whatIfPath({ ...chosen, changes: [...chosen.changes, added.value] }))
}

/** Who holds a post as an officer today or later, by name. */
function listWhoWork(facts: CaseloadFacts, { today }: PageRequest): readonly Person[] {
  const caseload = workCaseload(facts)
  return officersOf(caseload)
    .filter(
      (id) =>
        postsOn(caseload, id, today).length > 0 ||
        (caseload.posts.get(id) ?? []).some(({ from }) => from > today),
    )
    .map((id) => ({ id, name: nameOf(facts, id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** The boxes of every day start out with today. */
const usualDays = (today: PageRequest['today']): PostedFields =>
  Object.fromEntries(CHANGE_KINDS.flatMap((kind) => Object.entries(toDateFields(`${kind}-on`, today))))

type Drawing = {
  readonly facts: CaseloadFacts
  readonly officers: readonly Person[]
  readonly chosen: Chosen
  readonly errors: FieldErrors
}

async function draw(db: Services['db'], request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { facts, chosen, errors, officers } = drawing
  const { today, reach, query, user } = request
  const asked = { ...chosen, on: lastDayOf(chosen.changes, today) }
  const childIds = whoMightMove(facts, asked)
  const [rules, share] = await Promise.all([
    readCaseloadRules(db),
    loadShareFacts(db, { childIds, on: asked.on, reach }),
  ])
  const main = renderWhatIfPage({
    whatIf: workWhatIf({ facts, rules, share }, asked),
    chosen,
    officers,
    typed: { ...usualDays(today), ...Object.fromEntries(query) },
    errors,
    today,
    nameOf: (id) => nameOf(facts, id),
    mayMove: mayReallocate(user.roles),
  })
  const breadcrumbs = [{ text: 'Caseload', href: CASELOAD_PATH }]
  const hasErrors = errors.length > 0
  const html = request.frame({ title: 'What if?', nav: CASELOAD_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status: hasErrors ? 400 : 200, html }
}
