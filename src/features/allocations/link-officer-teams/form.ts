import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, readText } from '../../../ui/forms/index.ts'

/** What was typed, to be shown again. */
export type LinkTyped = { readonly officer: string; readonly team: string; readonly km: string }
export type LinkAsked = { readonly officerId: string; readonly teamId: string; readonly km: number | null }
export type LinkChoices = {
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

export function readLinkForm(form: URLSearchParams): LinkTyped {
  const posted = Object.fromEntries(form)
  return { officer: readText(posted, 'officer'), team: readText(posted, 'team'), km: readText(posted, 'km') }
}

export function parseLink(
  { officer, team, km }: LinkTyped,
  { officers, teams }: LinkChoices,
): Result<LinkAsked, FieldErrors> {
  const isThere = (list: LinkChoices['teams'], id: string) => list.some((one) => one.id === id)
  const errors = [
    ...(isThere(officers, officer) ? [] : [{ field: 'officer', message: 'Choose an IRO' }]),
    ...(isThere(teams, team) ? [] : [{ field: 'team', message: 'Choose a team' }]),
    ...(/^\d{0,3}$/.test(km)
      ? []
      : [{ field: 'km', message: 'Enter the kilometres as a whole number, like 12, or leave it empty' }]),
  ]
  if (errors.length > 0) return fail(errors)
  return ok({ officerId: officer, teamId: team, km: km === '' ? null : Number(km) })
}
