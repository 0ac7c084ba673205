// What the owner of a decision sees who opens a link: no sign-in, and no name.
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import { redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import type { Html } from '../../../ui/html.ts'
import { ANSWER_PATTERN, answerPath } from '../paths.ts'
import { answerDecision, openFor, openLink } from './command.ts'
import { parseAnswer } from './form.ts'
import { renderShut, type ShutKind, toWrittenWords } from './shut-view.ts'
import { renderAskWho, renderQuestion } from './view.ts'

export function answerDecisionRoutes(services: Services): readonly OpenRoute[] {
  const route = (method: 'GET' | 'POST', handle: OpenRoute['handle']): OpenRoute => ({
    method,
    path: ANSWER_PATTERN,
    pace: 'limited',
    handle,
  })
  return [
    route('GET', async (request) => {
      const opened = await openLink(services.db, tokenOf(request), services.clock.now())
      return opened.kind === 'open'
        ? askWho(request, { typed: {}, errors: [], status: 200 })
        : showShut(request, opened.kind)
    }),
    route('POST', (request) => answer(services, request)),
  ]
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

const tokenOf = ({ params }: OpenRequest): string => params['token'] ?? ''

const STATUS_OF: Readonly<Record<ShutKind, number>> = {
  unknown: 404,
  answered: 200,
  closed: 410,
  paused: 429,
}

// Whoever wrote something gets it back: nothing of it is kept here.
function showShut(request: OpenRequest, kind: ShutKind): OpenResponse {
  const written = toWrittenWords(Object.fromEntries(request.form))
  const { title, main } = renderShut(kind, written)
  const status = kind === 'answered' && written !== '' ? 409 : STATUS_OF[kind]
  return { kind: 'page', status, html: request.frame({ title, nav: null, main }) }
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

async function answer({ db, clock }: Services, request: OpenRequest): Promise<OpenResponse> {
  const token = tokenOf(request)
  const action = answerPath(token)
  const typed: PostedFields = Object.fromEntries(request.form)
  const opened = await openFor(db, { token, email: readText(typed, 'email'), now: clock.now() })
  if (opened.kind === 'another-address') return askWho(request, { typed, errors: NOT_ASKED, status: 422 })
  if (opened.kind !== 'open') return showShut(request, opened.kind)
  const { decision } = opened
  const show = (drawing: Drawing) => draw(request, renderQuestion(decision, { action, ...drawing }), drawing)
  if (request.form.get('step') !== 'answer') return show({ typed, errors: [], status: 200 })
  const parsed = parseAnswer(typed, decision, clock.today())
  if (!parsed.ok) return show({ typed, errors: parsed.failure, status: 400 })
  const kept = await answerDecision(db, opened, { ...parsed.value, at: clock.now() })
  if (kept === 'kept') return redirectTo(action)
  const now = await openLink(db, token, clock.now())
  return showShut(request, now.kind === 'open' ? 'closed' : now.kind)
}
