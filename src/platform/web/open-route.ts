// A page for somebody who is not signed in. There are few: signing in and out.
import type { FramedPage, PageResponse, Params } from './route.ts'

export type OpenRequest = {
  /** The parts of the address that the path names with a colon. */
  readonly params: Params
  readonly query: URLSearchParams
  /** The fields of a posted form; empty for GET. */
  readonly form: URLSearchParams
  /** Where the request came from. */
  readonly address: string
  /** What they use, in words: "Firefox on Windows". */
  readonly device: string
  /** The token in the session cookie, which may fit no session any more. */
  readonly sessionToken: string | null
  /** The token of a single sign-on begun in this browser, from a cookie of its own. */
  readonly signOnToken: string | null
  /** What a program sent as `Authorization: Bearer …`; null where it sent none. */
  readonly bearer: string | null
  /** The whole page around a main part, with no navigation. */
  readonly frame: (page: FramedPage) => string
}

export type OpenResponse =
  | PageResponse
  /** Puts the session's token into the cookie and goes on to a page of ours. */
  | { readonly kind: 'signed-in'; readonly sessionToken: string; readonly to: string }
  /** Puts the token of a single sign-on into its cookie and goes on to the directory. */
  | { readonly kind: 'sign-on-begun'; readonly signOnToken: string; readonly to: string }
  /** Takes the cookie away. */
  | { readonly kind: 'signed-out'; readonly to: string }

/** One address that needs no sign-in. A form from another site never reaches `handle`. */
export type OpenRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Whether one address may ask only so often. A posted form always is; a page that is only looked at need not be. */
  readonly pace?: 'limited'
  readonly handle: (request: OpenRequest) => Promise<OpenResponse>
}
