import { type Html, html } from '../html.ts'

/** A value the form carries unseen. */
export function renderHiddenField(name: string, value: string | number): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`
}

/** The name of the field that carries the token against forged requests. */
export const CSRF_FIELD = 'csrf'

/** The name of the field that carries the version the form was drawn from. */
export const VERSION_FIELD = 'version'

export function renderCsrfField(token: string): Html {
  return renderHiddenField(CSRF_FIELD, token)
}

export function renderVersionField(version: number): Html {
  return renderHiddenField(VERSION_FIELD, version)
}
