import { createSecretBox, type SecretBox } from '../identity/secret-box.ts'

/**
 * Encrypts what somebody has begun behind a link and not sent. The key is the token, which is kept nowhere, so that it
 * opens for whoever holds the link and for nobody else: not for staff, and not from a copy of the database.
 */
export function createLinkBox(token: string): SecretBox {
  return createSecretBox(Buffer.from(token, 'base64url'))
}
