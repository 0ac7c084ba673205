import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'

/** What was typed on the sign-in page. */
export type SignInForm = { readonly userName: string; readonly password: string }

export function readSignInForm(posted: URLSearchParams): SignInForm {
  return { userName: posted.get('user-name')?.trim() ?? '', password: posted.get('password') ?? '' }
}

export function parseSignInForm(typed: SignInForm): Result<SignInForm, FieldErrors> {
  const errors = [
    ...(typed.userName === '' ? [{ field: 'user-name', message: 'Enter your user name' }] : []),
    ...(typed.password === '' ? [{ field: 'password', message: 'Enter your password' }] : []),
  ]
  return errors.length > 0 ? fail(errors) : ok(typed)
}
