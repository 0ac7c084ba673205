import { renderCsrfField } from '../forms/hidden-fields.ts'
import { type Html, html } from '../html.ts'

/** When the session ends, counted in seconds from when the page was drawn. */
export type SessionEnds = {
  /** Without another request. */
  readonly secondsIdle: number
  /** Whatever is done. */
  readonly secondsLeft: number
}

const WARN_SECONDS = 300

const IN = html`in <span class="fp-keep" data-idle-minutes>5 minutes</span>`

/** What assets/idle-warning.mjs opens five minutes before the end. Without scripts it stays closed. */
export function renderIdleWarning({ secondsIdle, secondsLeft }: SessionEnds, csrfToken: string): Html {
  return html`<dialog class="fp-idle" aria-labelledby="idle-title" aria-describedby="idle-says" data-idle-warning data-seconds-idle="${secondsIdle}" data-seconds-left="${secondsLeft}" data-seconds-warned="${WARN_SECONDS}">
<h2 class="fp-heading" id="idle-title" tabindex="-1"><span data-idle-when="idle longest">Signing out soon</span><span data-idle-when="ended" hidden>You have been signed out</span></h2>
<div id="idle-says" role="status">
<p class="govuk-body" data-idle-when="idle">You have not opened or saved anything for a while. You will be signed out ${IN}.</p>
<p class="govuk-body" data-idle-when="longest" hidden>Nobody stays signed in for more than 12 hours. You will be signed out ${IN}. Save what you are doing, then sign in again.</p>
<p class="govuk-body" data-idle-when="ended" hidden>What you typed is still on this page. Sign in again in a new tab, then come back here and send it.</p>
<p class="govuk-body" data-idle-when="unreached" hidden>We could not reach Footprint. Check your connection and try again.</p>
</div>
<form class="fp-actions" action="/session/keep" method="post">${renderCsrfField(csrfToken)}<button class="govuk-button" type="submit" data-idle-when="idle">Stay signed in</button><a class="govuk-link" href="/sign-in" target="_blank" data-idle-when="ended" hidden>Sign in again (opens in a new tab)</a><button class="govuk-button govuk-button--secondary" type="button" data-idle-close data-idle-when="longest ended" hidden>Close</button></form>
</dialog>`
}
