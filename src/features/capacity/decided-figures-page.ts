// A page where the authority decides figures from a day on: what holds and held, and changing it.
import type { Day } from '../../kit/dates/index.ts'
import type { Result } from '../../kit/result.ts'
import type { Db } from '../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../ui/forms/index.ts'
import type { Html } from '../../ui/html.ts'
import { type Decided, decisionOn, type FigureRefused } from './decided-figures.ts'
import { type FigureDrawing, frameFigures } from './figure-parts.ts'
import { maySetFigures } from './forecast-access.ts'

/** All that a view shows of decided figures. */
export type DecidedView<Value> = {
  readonly holds: Value
  readonly decided: readonly Decided<Value>[]
  readonly may: 'may-set' | 'may-look'
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly csrfToken: string
  readonly today: Day
}

/** What is to hold from a day on, who says so and when. `seen`: how many decisions the form was drawn from. */
export type Deciding<Value> = {
  readonly value: Value
  readonly from: Day
  readonly seen: number
  readonly today: Day
  readonly actor: string
  readonly now: Date
}

export type DecidedPage<Value> = {
  readonly path: string
  readonly title: string
  readonly list: (db: Db) => Promise<readonly Decided<Value>[]>
  /** What holds until somebody decides. */
  readonly otherwise: Value
  readonly start: (holds: Value, today: Day) => PostedFields
  readonly parse: (
    typed: PostedFields,
    today: Day,
  ) => Result<Pick<Deciding<Value>, 'value' | 'from'>, FieldErrors>
  readonly keep: (db: Db, deciding: Deciding<Value>) => Promise<Result<number, FigureRefused>>
  readonly render: (view: DecidedView<Value>) => Html
}

/** The two routes of the page. */
export function decidedFiguresRoutes<Value>(
  services: Services,
  figures: DecidedPage<Value>,
): readonly Route[] {
  const { path } = figures
  const start = (request: PageRequest) => draw(services, figures, request, null)
  return [
    { method: 'GET', path, action: 'see-business-case', handle: start },
    {
      method: 'POST',
      path,
      action: 'set-case-figures',
      handle: (request) => save(services, figures, request),
    },
  ]
}

async function save<Value>(
  services: Services,
  figures: DecidedPage<Value>,
  request: PageRequest,
): Promise<PageResponse> {
  const { today, user, form } = request
  const typed = Object.fromEntries(form)
  const parsed = figures.parse(typed, today)
  const again = (errors: FieldErrors, status: number) =>
    draw(services, figures, request, { typed, errors, status })
  if (!parsed.ok) return await again(parsed.failure, 400)
  const by = { seen: readVersion(form), today, actor: user.accountId, now: services.clock.now() }
  const kept = await figures.keep(services.db, { ...parsed.value, ...by })
  if (kept.ok) return redirectTo(figures.path)
  const { code, field, says } = kept.failure
  return await again([{ field, message: says }], code === 'changed-first' ? 409 : 422)
}

async function draw<Value>(
  { db }: Services,
  { title, list, otherwise, start, render }: DecidedPage<Value>,
  request: PageRequest,
  drawing: FigureDrawing | null,
): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const decided = await list(db)
  const holds = decisionOn(decided, today)?.value ?? otherwise
  const { typed, errors, status } = drawing ?? { typed: start(holds, today), errors: [], status: 200 }
  const may = maySetFigures(user.roles) ? 'may-set' : 'may-look'
  const main = render({ holds, decided, may, typed, errors, csrfToken, today })
  return frameFigures(request, { title, main, errors, status })
}
