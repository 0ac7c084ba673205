import type { Day } from '../../../kit/dates/index.ts'
import type { PostedFields, FieldErrors } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Posting, personPath } from '../../people/index.ts'
import type { EstablishmentRecord } from '../queries/establishment.ts'

export type EstablishmentView = {
  readonly on: Day
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly record: EstablishmentRecord
  readonly today: Day
  /** Both days included: for starters and leavers. */
  readonly period: { readonly first: Day; readonly last: Day }
  readonly mayManage: boolean
}

/** A part of full weeks in words. */
export const toWeekWords = (part: number): string => `${part} full-time equivalent`

/** Somebody's name, leading to their page. */
export function linkPerson({ personId, name }: Pick<Posting, 'personId' | 'name'>): Html {
  return html`<a class="govuk-link" href="${personPath(personId)}">${name}</a>`
}

export const quiet = (words: string): Html => html`<span class="fp-quiet">${words}</span>`
