// A page about one's own session, for somebody who has given a password and may still owe a code. Nobody needs a role
// for these: they concern nothing but oneself, so they have no row in the access table.
import type { Session, Stage } from '../identity/index.ts'
import type { FramedPage, PageResponse } from './route.ts'

export type SessionRequest = {
  readonly session: Session
  readonly query: URLSearchParams
  /** The fields of a posted form; empty for GET. */
  readonly form: URLSearchParams
  /** Where the request came from. */
  readonly address: string
  readonly csrfToken: string
  /** The whole page around a main part; with no navigation before the session is full. */
  readonly frame: (page: FramedPage) => string
}

export type SessionResponse =
  | PageResponse
  /** Puts the session's new token into the cookie, then answers. */
  | { readonly kind: 'renewed'; readonly sessionToken: string; readonly answer: PageResponse }
  /** For a script of ours: it is done, and there is nothing to show. */
  | { readonly kind: 'done' }

/** One such address. Who is at another stage of signing in is sent where that stage goes on. */
export type SessionRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly stages: readonly Stage[]
  readonly handle: (request: SessionRequest) => Promise<SessionResponse>
}
