import type { Db } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, toDateText, readVersion } from '../../../ui/forms/index.ts'
import {
  CHILDREN_PATH,
  type Child,
  childPath,
  displayName,
  findChild,
  latestPeriod,
  listTeamsOf,
  ofChild,
} from '../../children/index.ts'
import { judgeNotice } from '../entry-notice.ts'
import type { OnFactsChanged } from '../on-facts-changed.ts'
import { noticePath } from '../paths.ts'
import { countNotices, findFirstReview, findNotice } from '../queries/entry-notices.ts'
import { readNoticeRules } from '../queries/notice-rules.ts'
import { listTellers } from '../queries/tellers.ts'
import { recordNotice } from './command.ts'
import { NO_NOTICE, type NoticeKind, type NoticeTyped, parseNotice, readNotice } from './form.ts'
import { type KnownNotice, renderNotice } from './view.ts'

/** When the service was told of one child's time in care. */
export function recordNoticeRoutes(services: Services, onFactsChanged: OnFactsChanged): readonly Route[] {
  const { db } = services
  const route = (
    method: 'GET' | 'POST',
    handle: (request: PageRequest, child: Child) => Promise<PageResponse>,
  ): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/notice`,
    action: 'tell-of-entry',
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await handle(request, child)
    },
  })
  return [
    route('GET', (request, child) => draw(db, request, child, {})),
    route('POST', (request, child) => record(services, onFactsChanged, request, child)),
  ]
}

/** A child who is not in care now, as far as is known, has come into care again. */
const kindOf = ({ care }: Child): NoticeKind => {
  const latest = latestPeriod(care)
  return latest === null || latest.end !== null ? 'again' : 'known'
}

async function record(
  { db, clock }: Services,
  onFactsChanged: OnFactsChanged,
  request: PageRequest,
  child: Child,
): Promise<PageResponse> {
  const { form, today, user } = request
  const typed = readNotice(form)
  const teams = await listTeamsToTell(db, child, request)
  const parsed = parseNotice(typed, kindOf(child), { teams, today })
  if (!parsed.ok) return await draw(db, request, child, { typed, status: 400, errors: parsed.failure })
  const seen = readVersion(form)
  const noting = { childId: child.id, seen, actor: user.accountId, now: clock.now(), today, onFactsChanged }
  const done = await recordNotice(db, noting, parsed.value)
  if (done.ok) return redirectTo(noticePath(child.id))
  const status = done.failure.code === 'changed-first' ? 409 : 422
  return await draw(db, request, child, {
    typed,
    status,
    errors: [{ field: done.failure.field, message: done.failure.says }],
  })
}

type Drawing = { readonly typed?: NoticeTyped; readonly status?: number; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, child: Child, drawing: Drawing): Promise<PageResponse> {
  const { status = 200, errors = [] } = drawing
  const { today, csrfToken } = request
  const name = displayName(child, child.identifier)
  const [known, teams, version, theirs] = await Promise.all([
    findKnown(db, child, request),
    listTeamsToTell(db, child, request),
    countNotices(db, child.id),
    listTeamsOf(db, child.id),
  ])
  const team = known?.notice?.team?.id ?? theirs.findLast(({ to }) => to === null)?.team.id ?? ''
  const received = toDateText(known?.notice?.receivedOn ?? today)
  const main = renderNotice({
    child: { id: child.id, name },
    kind: kindOf(child),
    known,
    teams,
    typed: drawing.typed ?? { ...NO_NOTICE, received, team },
    version,
    today,
    csrfToken,
    errors,
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  const title = `Notice of coming into care, ${name}`
  const html = request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}

/** The teams somebody may name: their own, and those the child is or was in. */
async function listTeamsToTell(db: Db, child: Child, { user, today }: PageRequest) {
  const { teams } = await listTellers(db, user, today)
  const theirs = (await listTeamsOf(db, child.id)).map(({ team }) => team)
  return [...new Map([...theirs, ...teams].map((team) => [team.id, team])).values()].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
}

async function findKnown(db: Db, child: Child, { today }: PageRequest): Promise<KnownNotice | null> {
  const latest = latestPeriod(child.care)
  if (latest === null) return null
  const { start, end } = latest
  const [notice, { due: firstReviewDue }, rules] = await Promise.all([
    findNotice(db, child.id, start),
    findFirstReview(db, child.id, start),
    readNoticeRules(db, today),
  ])
  const entry = { start, receivedOn: notice?.receivedOn ?? null, firstReviewDue }
  return {
    start,
    end,
    notice,
    firstReviewDue,
    judged: judgeNotice(entry, rules),
  }
}
