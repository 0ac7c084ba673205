import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'

export type PasswordForm = { readonly oldPassword: string; readonly newPassword: string }

export function parsePasswordForm(posted: URLSearchParams): Result<PasswordForm, FieldErrors> {
  const oldPassword = posted.get('old-password') ?? ''
  const newPassword = posted.get('new-password') ?? ''
  const again = posted.get('new-password-again') ?? ''
  const errors = [
    ...(oldPassword === '' ? [{ field: 'old-password', message: 'Enter the password you have now' }] : []),
    ...(newPassword === '' ? [{ field: 'new-password', message: 'Enter a new password' }] : []),
    ...(newPassword !== '' && again !== newPassword
      ? [{ field: 'new-password-again', message: 'Enter the same new password twice' }]
      : []),
  ]
  return errors.length > 0 ? fail(errors) : ok({ oldPassword, newPassword })
}
