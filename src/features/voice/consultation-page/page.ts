import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readVersion } from '../../../ui/forms/index.ts'
import type { Child } from '../../children/index.ts'
import { mayAskViews } from '../access.ts'
import { hasDied } from '../asking.ts'
import { type ChildHandle, childRoutes, drawChildPage, nameOf } from '../child-page.ts'
import { type Consultation, whoIsAsked } from '../consultation.ts'
import { renderLinkOnce } from '../link-once-view.ts'
import { consultationPath } from '../paths.ts'
import { findAccountNames, findConsultation, listAnswers } from '../queries.ts'
import { makeLinkAgain, withdrawConsultation } from './command.ts'
import { renderPaper } from './paper-view.ts'
import { renderConsultation } from './view.ts'

type Handle = (
  services: Services,
  request: PageRequest,
  child: Child,
  asked: Consultation,
) => Promise<PageResponse>

/** One person who was asked: the answers, another link, taking it back, and the questions on paper. */
export function consultationPageRoutes(services: Services): readonly Route[] {
  return childRoutes(services, [
    { method: 'GET', path: '/consultations/:consultation', action: 'see-views', handle: ofThis(show) },
    {
      method: 'GET',
      path: '/consultations/:consultation/paper',
      action: 'ask-views',
      bar: 'left-out',
      handle: ofThis(showPaper),
    },
    {
      method: 'POST',
      path: '/consultations/:consultation/link',
      action: 'ask-views',
      pace: 'limited',
      handle: ofThis(linkAgain),
    },
    {
      method: 'POST',
      path: '/consultations/:consultation/withdraw',
      action: 'ask-views',
      handle: ofThis(withdraw),
    },
  ])
}

const ofThis =
  (handle: Handle): ChildHandle =>
  async (services, request, child) => {
    const asked = await findConsultation(services.db, request.params['consultation'] ?? '')
    return asked?.childId === child.id ? await handle(services, request, child, asked) : NOT_FOUND
  }

async function show({ db }: Services, request: PageRequest, child: Child, asked: Consultation) {
  const { today, csrfToken, user } = request
  const [answers, names] = await Promise.all([
    listAnswers(db, asked.id),
    findAccountNames(db, [asked.askedBy, ...(asked.enteredBy === null ? [] : [asked.enteredBy])]),
  ])
  const main = renderConsultation({
    name: nameOf(child),
    asked,
    answers,
    names,
    today,
    csrfToken,
    mayAsk: mayAskViews(user.roles),
    hasDied: hasDied(child),
  })
  return drawChildPage(request, child, { title: `${whoIsAsked(asked)}: ${nameOf(child)}`, main })
}

async function showPaper(_services: Services, request: PageRequest, child: Child, asked: Consultation) {
  return drawChildPage(request, child, { title: 'Questions on paper', main: renderPaper(asked) })
}

async function linkAgain(services: Services, request: PageRequest, child: Child, asked: Consultation) {
  const way = request.form.get('way') === 'email' ? 'email' : 'link'
  const made = await makeLinkAgain(services, child, asked, {
    way,
    version: readVersion(request.form),
    actor: request.user.accountId,
  })
  const path = consultationPath(child.id, asked.id)
  if (!made.ok || made.value === null) return redirectTo(path)
  const main = renderLinkOnce({ childId: child.id, link: made.value, path })
  return drawChildPage(request, child, { title: 'Copy this link now', main })
}

async function withdraw(services: Services, request: PageRequest, child: Child, asked: Consultation) {
  await withdrawConsultation(services, asked, request.user.accountId)
  return redirectTo(consultationPath(child.id, asked.id))
}
