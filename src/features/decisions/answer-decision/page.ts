// What the owner of a decision sees who opens a link: no sign-in, and no name.
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import { redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import type { Html } from '../../../ui/html.ts'
import { ANSWER_PATTERN, answerPath } from '../paths.ts'
import { answerDecision, openLink, type Opened } from './command.ts'
import { isAskedAt, parseAnswer } from './form.ts'
import { renderAskWho, renderQuestion, renderShut, type ShutKind } from './view.ts'

export function answerDecisionRoutes(services: Services): readonly OpenRoute[] {
  const route = (method: 'GET' | 'POST', handle: Handle): OpenRoute => ({
    method,
    path: ANSWER_PATTERN,
    pace: 'limited',
    handle: async (request) => {
      const opened = await openLink(services.db, tokenOf(request), services.clock.now())
      return opened.kind === 'open' ? await handle(request, opened) : showShut(request, opened.kind)
    },
  })
  return [
    route('GET', async (request) => askWho(request, { typed: {}, errors: [], status: 200 })),
    route('POST', (request, opened) => answer(services, request, opened)),
  ]
}

type Open = Extract<Opened, { kind: 'open' }>
type Handle = (request: OpenRequest, opened: Open) => Promise<OpenResponse>
type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

const tokenOf = ({ params }: OpenRequest): string => params['token'] ?? ''

const STATUS_OF: Readonly<Record<ShutKind, number>> = { unknown: 404, answered: 200, closed: 410 }

function showShut(request: OpenRequest, kind: ShutKind): OpenResponse {
  const { title, main } = renderShut(kind)
  return { kind: 'page', status: STATUS_OF[kind], html: request.frame({ title, nav: null, main }) }
}

function draw(request: OpenRequest, main: Html, { errors, status }: Drawing): OpenResponse {
  const title = 'How far is what the review decided?'
  const html = request.frame({ title, nav: null, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}

function askWho(request: OpenRequest, drawing: Drawing): OpenResponse {
  return draw(request, renderAskWho({ action: answerPath(tokenOf(request)), ...drawing }), drawing)
}

const NOT_ASKED: FieldErrors = [
  { field: 'email', message: 'Enter the e-mail address to which we wrote. This is another' },
]

async function answer({ db, clock }: Services, request: OpenRequest, opened: Open): Promise<OpenResponse> {
  const { decision } = opened
  const action = answerPath(tokenOf(request))
  const typed: PostedFields = Object.fromEntries(request.form)
  if (!isAskedAt(decision, typed)) return askWho(request, { typed, errors: NOT_ASKED, status: 422 })
  const show = (drawing: Drawing) => draw(request, renderQuestion(decision, { action, ...drawing }), drawing)
  if (request.form.get('step') !== 'answer') return show({ typed, errors: [], status: 200 })
  const parsed = parseAnswer(typed, decision, clock.today())
  if (!parsed.ok) return show({ typed, errors: parsed.failure, status: 400 })
  await answerDecision(db, opened, { ...parsed.value, at: clock.now() })
  return redirectTo(action)
}
