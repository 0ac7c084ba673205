import { VERSION_FIELD } from '../../ui/forms/index.ts'

/** The version that a form was drawn from; 0 where it is not said, which no record has. */
export function postedVersion(form: URLSearchParams): number {
  const text = form.get(VERSION_FIELD) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
