import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readVersion, renderForm } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderCheckboxes,
  renderInsetText,
  renderNotificationBanner,
} from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { EXCEPTIONS_PATH, FIGURE_MAIL_PATH, FIGURES_PATH } from '../paths.ts'
import { findFigureMail } from '../queries/figure-mail.ts'
import { saveFigureMail } from '../store/figure-mail.ts'

/** Asking for the e-mails of exceptions, for oneself. */
export function exceptionMailRoutes(services: Services): readonly Route[] {
  const place = { path: FIGURE_MAIL_PATH, action: 'ask-for-figure-mail' }
  return [
    { method: 'GET', ...place, handle: (request) => draw(services, request, 200) },
    { method: 'POST', ...place, handle: (request) => save(services, request) },
  ]
}

async function save(services: Services, request: PageRequest): Promise<PageResponse> {
  const { user, form } = request
  const chosen = form.getAll('when')
  const wanted = { weekly: chosen.includes('weekly'), monthly: chosen.includes('monthly') }
  const now = await findFigureMail(services.db, user.accountId)
  const isSame = now.weekly === wanted.weekly && now.monthly === wanted.monthly
  const saved =
    isSame ||
    (await transaction(services.db, (trx) => saveFigureMail(trx, user.accountId, wanted, readVersion(form))))
  return saved ? redirectTo(`${FIGURE_MAIL_PATH}?saved=yes`) : await draw(services, request, 409)
}

async function draw({ db }: Services, request: PageRequest, status: number): Promise<PageResponse> {
  const { user, csrfToken, query } = request
  const { weekly, monthly, version, email } = await findFigureMail(db, user.accountId)
  const title = 'Exceptions by e-mail'
  const said =
    status === 409
      ? renderInsetText({
          text: 'This was changed in another tab. Below is what holds now: save again if you want something else.',
        })
      : query.get('saved') === 'yes' && renderNotificationBanner({ type: 'success', text: 'Saved' })
  const where =
    email === null
      ? 'There is no e-mail address of yours here yet, so nothing can be sent. An administrator can add one.'
      : `It goes to ${email} and is a link: neither a figure nor a name is in it.`
  const fields = html`${renderCheckboxes({
    name: 'when',
    values: [weekly && 'weekly', monthly && 'monthly'].filter((one) => one !== false),
    fieldset: {
      legend: {
        text: 'When should we tell you that the exceptions are there?',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    hint: { text: where },
    items: [
      { value: 'weekly', text: 'Each week, on its first working day' },
      { value: 'monthly', text: 'Each month, on its first working day' },
    ],
  })}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  const form = renderForm({ action: FIGURE_MAIL_PATH, csrfToken, version, fields })
  const main = html`${said}${renderPageTitle(title, 'For yourself alone: what stands out in the figures.')}${renderReadingColumn(form)}`
  const breadcrumbs = [
    { text: 'Figures', href: FIGURES_PATH },
    { text: 'Exceptions', href: EXCEPTIONS_PATH },
  ]
  return { kind: 'page', status, html: request.frame({ title, nav: FIGURES_PATH, breadcrumbs, main }) }
}
