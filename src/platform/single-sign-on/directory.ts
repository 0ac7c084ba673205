import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { fail, ok, type Result } from '../../kit/result.ts'
import { isLoopback, type SingleSignOn } from '../config/index.ts'
import { signOnBackPath, signOnLeftPath } from './paths.ts'

// Seconds to wait for the directory, each time it is asked.
const PATIENCE = 10

/** Why a directory's answer is of no use. `code` is of its protocol and says nothing of the person. */
export type DirectoryFailure = {
  readonly kind: 'unreachable' | 'declined' | 'not-valid'
  readonly code: string
}

/** The way to the directory with what has to be remembered until the person comes back. */
export type Departure = {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** What the answer is held against. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** The authority's directory, seen through OpenID Connect. */
export type Directory = {
  depart(): Promise<Result<Departure, DirectoryFailure>>
  /** Trades the code of an answer for the claims of an id token, all checks made. `query` is what came back with it. */
  receive(
    query: URLSearchParams,
    expected: Expected,
  ): Promise<Result<Readonly<Record<string, unknown>>, DirectoryFailure>>
  /** Where the directory's own session is ended, or null where it offers no such place or cannot be reached. */
  findEndOfSession(): Promise<string | null>
}

/** Nothing is asked of the directory before somebody signs in; what it says of itself is then kept. */
export function createDirectory(settings: SingleSignOn): Directory {
  const redirectAddress = settings.address + signOnBackPath
  const configuration = discoverOnce(settings)

  return {
    depart: () =>
      answered(async () => {
        const found = await configuration()
        const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
        const address = buildAuthorizationUrl(found, {
          redirect_uri: redirectAddress,
          scope: 'openid profile email',
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return { address: address.href, state, nonce, verifier }
      }),
    receive: (query, { state, nonce, verifier }) =>
      answered(async () => {
        const tokens = await authorizationCodeGrant(
          await configuration(),
          new URL(`${redirectAddress}?${query.toString()}`),
          { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
        )
        return { ...tokens.claims() }
      }),
    async findEndOfSession() {
      const found = await answered(configuration)
      if (!found.ok || found.value.serverMetadata().end_session_endpoint === undefined) return null
      const back = { post_logout_redirect_uri: settings.address + signOnLeftPath }
      return buildEndSessionUrl(found.value, back).href
    },
  }
}

// What failed is not kept: the next person's sign-in asks again.
function discoverOnce(settings: SingleSignOn): () => Promise<Configuration> {
  let found: Promise<Configuration> | null = null
  return async () => {
    found ??= discoverDirectory(settings)
    try {
      return await found
    } catch (error) {
      found = null
      throw error
    }
  }
}

async function discoverDirectory({ issuer, clientId, clientSecret }: SingleSignOn): Promise<Configuration> {
  const address = new URL(issuer)
  // Plain http only to this machine. The signature is checked as well, though the token comes over our own line.
  const execute = [
    enableNonRepudiationChecks,
    ...(isLoopback(address.hostname) ? [allowInsecureRequests] : []),
  ]
  const options = { execute, timeout: PATIENCE }
  return await discovery(address, clientId, undefined, ClientSecretPost(clientSecret), options)
}

async function answered<Value>(ask: () => Promise<Value>): Promise<Result<Value, DirectoryFailure>> {
  try {
    return ok(await ask())
  } catch (error) {
    return fail(toFailure(error))
  }
}

// What a directory writes about an error may name the person, so only its short code is kept.
function toFailure(error: unknown): DirectoryFailure {
  if (error instanceof AuthorizationResponseError) return { kind: 'declined', code: toCode(error.error) }
  if (error instanceof ResponseBodyError) return { kind: 'not-valid', code: toCode(error.error) }
  if (error instanceof ClientError) {
    const code = toCode(error.code ?? 'unknown')
    return { kind: /TIMEOUT|ABORT/.test(code) ? 'unreachable' : 'not-valid', code }
  }
  if (error instanceof WWWAuthenticateChallengeError) return { kind: 'not-valid', code: 'not-our-secret' }
  // So fetch says that there is no line, or that it was cut.
  if (error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message)) {
    return { kind: 'unreachable', code: 'no-connection' }
  }
  throw error
}

function toCode(code: string): string {
  return /^[\w.-]{1,60}$/.test(code) ? code : 'unreadable'
}
