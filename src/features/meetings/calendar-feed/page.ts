import { toInstantWords } from '../../../kit/instant-words.ts'
import { transaction } from '../../../platform/db/index.ts'
import { linkAddress } from '../../../platform/links/index.ts'
import {
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { doingOf } from '../meeting-routes.ts'
import { calendarPath, MY_CALENDAR_PATH } from '../paths.ts'
import { findOpenFeed } from '../queries/calendar-feeds.ts'
import { renewFeed, revokeFeed } from '../store/calendar-feeds.ts'

/** One’s own calendar address: made, renewed and ended. It is shown once, when it is made. */
export function ownCalendarRoutes(services: Services): readonly Route[] {
  const action = 'keep-own-calendar'
  return [
    { method: 'GET', path: MY_CALENDAR_PATH, action, handle: (request) => draw(services, request, null) },
    { method: 'POST', path: MY_CALENDAR_PATH, action, handle: (request) => renew(services, request) },
    {
      method: 'POST',
      path: `${MY_CALENDAR_PATH}/end`,
      action,
      handle: (request) => end(services, request),
    },
  ]
}

async function renew(services: Services, request: PageRequest): Promise<PageResponse> {
  const { personId } = request.user
  if (personId === null) return redirectTo(MY_CALENDAR_PATH)
  const token = await transaction(services.db, (trx) => renewFeed(trx, personId, doingOf(services, request)))
  return await draw(services, request, linkAddress(services.config, calendarPath(token)))
}

async function end(services: Services, request: PageRequest): Promise<PageResponse> {
  const { personId } = request.user
  if (personId !== null)
    await transaction(services.db, (trx) => revokeFeed(trx, personId, doingOf(services, request)))
  return redirectTo(MY_CALENDAR_PATH)
}

async function draw({ db }: Services, request: PageRequest, address: string | null): Promise<PageResponse> {
  const { user, csrfToken } = request
  const madeAt = user.personId === null ? null : await findOpenFeed(db, user.personId)
  const main = renderReadingColumn(
    html`${renderPageTitle('Your calendar', 'Your reviews in a calendar program: days and times, and nobody’s name or address.')}${
      user.personId === null
        ? renderInsetText({
            text: 'Your account is linked to nobody who works with children, so there are no reviews to show.',
          })
        : renderOwn({ madeAt, address, csrfToken })
    }`,
  )
  const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
  return page(request.frame({ title: 'Your calendar', nav: '/settings', breadcrumbs, main }))
}

type Own = { readonly madeAt: Date | null; readonly address: string | null; readonly csrfToken: string }

function renderOwn({ madeAt, address, csrfToken }: Own): Html {
  const shown =
    address !== null &&
    renderInsetText({
      html: html`<p class="govuk-body">Copy this address now. It is not shown again. Put it into your calendar program as a calendar from the internet.</p>${renderInput(
        {
          name: 'address',
          label: { text: 'Address of your calendar', classes: 'govuk-label--s' },
          value: address,
          spellcheck: false,
          attributes: { readonly: 'readonly' },
        },
      )}<p class="govuk-body">Whoever has it sees when you have reviews. Make a new one if somebody else may have it.</p>`,
    })
  const state =
    madeAt === null
      ? 'You have no address yet.'
      : `You have an address, made ${toInstantWords(madeAt)}. A new one ends it.`
  return html`${shown}<p class="govuk-body">${state}</p>${renderForm({
    action: MY_CALENDAR_PATH,
    csrfToken,
    fields: renderButton({
      text: madeAt === null ? 'Make an address' : 'Make a new address',
      preventDoubleClick: true,
    }),
  })}${
    madeAt !== null &&
    renderForm({
      action: `${MY_CALENDAR_PATH}/end`,
      csrfToken,
      fields: renderButton({ text: 'End this address', classes: 'govuk-button--secondary' }),
    })
  }`
}
