import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, readText } from '../../../ui/forms/index.ts'
import { type About, toRegion } from '../authority.ts'

export type AboutTyped = {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly formal: string
}

export function readAboutForm(form: URLSearchParams): AboutTyped {
  const posted = Object.fromEntries(form)
  const text = (field: string) => readText(posted, field).replace(/\s+/g, ' ')
  return {
    code: text('code').toUpperCase(),
    name: text('name'),
    region: text('region'),
    formal: text('formal'),
  }
}

const LONGEST_NAME = 100
const LONGEST_FORMAL = 400

/** What was typed, or what is wrong with it. */
export function parseAbout({ code, name, region, formal }: AboutTyped): Result<About, FieldErrors> {
  const found = toRegion(region)
  const errors = [
    ...(name === '' ? [{ field: 'name', message: 'Enter the name of the authority' }] : []),
    ...(name.length > LONGEST_NAME
      ? [{ field: 'name', message: `The name must be ${LONGEST_NAME} characters or fewer` }]
      : []),
    ...(/^E\d{8}$/.test(code)
      ? []
      : [{ field: 'code', message: 'Enter the code of the authority, like E06000000' }]),
    ...(region !== '' && found === null ? [{ field: 'region', message: 'Choose a region of the list' }] : []),
    ...(formal.length > LONGEST_FORMAL
      ? [{ field: 'formal', message: `This must be ${LONGEST_FORMAL} characters or fewer` }]
      : []),
  ]
  if (errors.length > 0) return fail(errors)
  return ok({ code, name, region: found, formal: formal === '' ? null : formal })
}
