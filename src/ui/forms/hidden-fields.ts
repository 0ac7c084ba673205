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

// No record is at this version, so whatever carries it counts as changed by somebody else.
const NO_VERSION = -1

/** The version that a form was drawn from, as {@link toVersion} reads it. */
export function readVersion(form: URLSearchParams, name: string = VERSION_FIELD): number {
  return toVersion(form.get(name))
}

/**
 * A version as it was sent: a whole number from 0. Whatever no form of ours sends, as words or a number that no database
 * takes, is a version that no record has.
 */
export function toVersion(text: string | null | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : NO_VERSION
}
