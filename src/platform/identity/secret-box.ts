// What must be kept and read again, unlike a password, is kept encrypted: whoever copies the database alone has nothing.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

export type SecretBox = {
  /** Encrypts. `about` says what and whose it is: it opens with the same words only. */
  seal(text: string, about: string): string
  /** Null for what was not sealed with this key and these words, or was changed since. */
  open(sealed: string, about: string): string | null
  /** A keyed hash, in hexadecimal, for codes too short to be hashed alone. */
  hashOf(text: string, about: string): string
}

/** AES-256-GCM, and HMAC-SHA256, under keys derived from one of 32 bytes. */
export function createSecretBox(key: Buffer): SecretBox {
  const sealing = derive(key, 'seal')
  const hashing = derive(key, 'hash')
  return {
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES))
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        // The one thing that can go wrong here: the tag does not fit.
        return null
      }
    },
    hashOf: (text, about) => createHmac('sha256', hashing).update(`${about}\n${text}`).digest('hex'),
  }
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `footprint ${purpose}`, 32))
}
