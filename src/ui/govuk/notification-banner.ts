import { type Html, html } from '../html.ts'
import {
  type Attributes,
  classes,
  type Content,
  optional,
  renderAttributes,
  renderHeading,
} from './content.ts'

export type NotificationBannerOptions = Content & {
  readonly type?: 'success' | undefined
  readonly role?: string | undefined
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly titleId?: string | undefined
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** What was just done, or what one must know before going on. */
export function renderNotificationBanner(options: NotificationBannerOptions): Html {
  const success = options.type === 'success'
  const titleId = options.titleId ?? 'govuk-notification-banner-title'
  const title = options.titleHtml ?? options.titleText ?? (success ? 'Success' : 'Important')
  const content =
    options.html ?? (options.text && html`<p class="govuk-notification-banner__heading">${options.text}</p>`)
  return html`<div class="${classes('govuk-notification-banner', success && 'govuk-notification-banner--success', options.classes)}" role="${options.role ?? (success ? 'alert' : 'region')}" aria-labelledby="${titleId}" data-module="govuk-notification-banner"${optional('data-disable-auto-focus', options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus))}${renderAttributes(options.attributes)}>
  <div class="govuk-notification-banner__header">${renderHeading(options.titleHeadingLevel ?? 2, 'govuk-notification-banner__title', title, titleId)}</div>
  <div class="govuk-notification-banner__content">${content}</div>
</div>`
}
