import { addDays, type Day, parseIsoDay } from '../../../kit/dates/index.ts'
import { judgeIndependence, workDependentDays } from '../../../law/reviewing-officers/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  readDateText,
  toDateText,
} from '../../../ui/forms/index.ts'
import {
  CHILDREN_PATH,
  type Child,
  childPath,
  displayName,
  findChild,
  ofChild,
} from '../../children/index.ts'
import { findCaseFacts } from '../queries/case-facts.ts'
import { listDecisions } from '../queries/decisions.ts'
import { findStaff } from '../queries/staff.ts'
import { listAllocationsOf } from '../queries.ts'
import { toReportingLine } from './reporting-line.ts'
import { renderIndependence, type Shown } from './view.ts'

/** For any child and day: who was the officer, that they were independent, to whom they reported. */
export function showIndependenceRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/independence`,
      action: 'see-children',
      child: ofChild,
      handle: async (request) => {
        const child = await findChild(db, request.params['child'] ?? '')
        return child === null ? NOT_FOUND : await show(db, request, child)
      },
    },
  ]
}

async function show(db: Db, request: PageRequest, child: Child): Promise<PageResponse> {
  const { on, text, errors } = readDay(request)
  const name = displayName(child, child.identifier)
  const shown = await findShown(db, child.id, on, request.today)
  const main = renderIndependence({ child: { id: child.id, name }, on, text, errors, shown })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  const html = request.frame({
    title: `Independence, ${name}`,
    nav: CHILDREN_PATH,
    breadcrumbs,
    main,
    hasErrors,
  })
  return { kind: 'page', status: hasErrors ? 400 : 200, html }
}

type AskedDay = {
  readonly on: Day
  readonly text: ReturnType<typeof readDateText>
  readonly errors: FieldErrors
}

// `on` as 2026-05-21 in a link, or three boxes; today where there is neither.
function readDay({ query, today }: PageRequest): AskedDay {
  const linked = parseIsoDay(query.get('on') ?? '') ?? today
  const typed = readDateText(Object.fromEntries(query), 'on')
  const text = isBlankDate(typed) ? toDateText(linked) : typed
  const notAfter = { day: today, says: 'today or in the past' }
  const parsed = parseDateFields(text, { name: 'on', what: 'the day to look at', example: today, notAfter })
  return parsed.ok ? { on: parsed.value, text, errors: [] } : { on: today, text, errors: [parsed.failure] }
}

async function findShown(db: Db, childId: string, on: Day, today: Day): Promise<Shown | null> {
  const [allocations, decisions, staff, facts] = await Promise.all([
    listAllocationsOf(db, childId),
    listDecisions(db, childId),
    findStaff(db),
    findCaseFacts(db, childId),
  ])
  const held = allocations.find(({ from, to }) => from <= on && (to === null || to > on))
  if (held === undefined) return null
  const officer = held.officer.id
  const to = held.to ?? addDays(today, 1)
  return {
    held,
    judged: judgeIndependence({ staff, facts, officer, on }),
    days: workDependentDays({ staff, facts, officer, from: held.from, to }),
    decision: decisions.find((one) => one.officer?.id === officer && one.from === held.from) ?? null,
    reporting: toReportingLine(staff, officer, on),
  }
}
