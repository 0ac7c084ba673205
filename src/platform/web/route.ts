// What a page is to the server: a request read and checked, a response to write. No web framework here.
import type { Readable } from 'node:stream'
import type { Day } from '../../kit/dates/index.ts'

export type SignedIn = {
  readonly accountId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The officer this person is, where they hold children. */
  readonly officerId: string | null
}

export type Role = 'iro' | 'manager' | 'business-support' | 'analyst' | 'administrator'

export type UploadedFile = {
  readonly field: string
  readonly fileName: string
  readonly content: Readable
}

export type PageRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The fields of a posted form; empty for GET. */
  readonly form: URLSearchParams
  /** Files of a multipart form, in order, each to be read once before the next is asked for. */
  readonly files: AsyncIterable<UploadedFile>
  /** Path and query as asked for, for links that come back here. */
  readonly url: string
  readonly user: SignedIn
  /** Today, as the service counts it. */
  readonly today: Day
  readonly csrfToken: string
  /** The whole page around a main part. */
  readonly frame: (page: FramedPage) => string
}

export type FramedPage = {
  readonly title: string
  /** Which item of the navigation is lit, by its path; null for none. */
  readonly nav: string | null
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[]
  /** HTML, already escaped. */
  readonly main: { toString(): string }
  /** True when the form has errors: the title then begins with "Error:". */
  readonly hasErrors?: boolean
  /** Seconds after which the page asks for itself again (long work only). */
  readonly refreshSeconds?: number
}

export type PageResponse =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'file'
      readonly contentType: string
      readonly fileName: string
      readonly body: string | Uint8Array | Readable
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden'; readonly because: string }

/** One address of the service. `action` names its row in the access table. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly action: string
  readonly handle: (request: PageRequest) => Promise<PageResponse>
}

/** One row of the access table: who may do what. */
export type AccessRow = { readonly action: string; readonly says: string; readonly roles: readonly Role[] }

export const page = (html: string): PageResponse => ({ kind: 'page', status: 200, html })
export const redirectTo = (to: string): PageResponse => ({ kind: 'redirect', to })
export const NOT_FOUND: PageResponse = { kind: 'not-found' }
