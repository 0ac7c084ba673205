// Signing with the authority's own key, and what a key is called when people compare it by telephone.
import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { type BenchmarkContent, type BenchmarkFile, FORMAT, FORMAT_VERSION } from './benchmark-file.ts'
import { toCanonicalJson } from './canonical-json.ts'

export type KeyPair = {
  /** 32 bytes as base64url. */
  readonly publicKey: string
  /** PKCS #8 as base64: never shown, kept sealed. */
  readonly privateKey: string
}

// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410).
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The Ed25519 key of 32 bytes that nobody else knows. */
export function keyPairFrom(secret: Uint8Array): KeyPair {
  const privateKey = Buffer.concat([PKCS8_HEAD, secret])
  const key = createPublicKey(createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' }))
  return { publicKey: key.export({ format: 'jwk' }).x ?? '', privateKey: privateKey.toString('base64') }
}

/** A new Ed25519 key. */
export function makeKeyPair(): KeyPair {
  return keyPairFrom(randomBytes(32))
}

/** The whole file, signed. */
export function signContent(content: BenchmarkContent, { publicKey, privateKey }: KeyPair): BenchmarkFile {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const file = { format: FORMAT, version: FORMAT_VERSION, content, key: publicKey } as const
  return { ...file, signature: sign(null, Buffer.from(toCanonicalJson(file)), key).toString('base64url') }
}

/** Whether a file is as it was signed with the key that it names. Whose key that is, the file cannot say. */
export function isSigned({ signature, ...file }: BenchmarkFile): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: file.key }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(null, Buffer.from(toCanonicalJson(file)), key, Buffer.from(signature, 'base64url'))
}

const GROUP = /.{4}/g
const FINGERPRINT_BYTES = 20

/** The fingerprint of a public key, to be read out: the first 160 bits of its SHA-256 in ten groups of four. */
export function toFingerprint(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest()
  return (hash.subarray(0, FINGERPRINT_BYTES).toString('hex').toUpperCase().match(GROUP) ?? []).join(' ')
}

/** Whether somebody typed this fingerprint, however they spaced it. */
export function isFingerprintOf(publicKey: string, typed: string): boolean {
  const plain = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase()
  return plain(typed) === plain(toFingerprint(publicKey))
}
