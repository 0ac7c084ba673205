// What a page is to the server: a request read and checked, a response to write. No web framework here.
import type { Readable } from 'node:stream'
import type { Day } from '../../kit/dates/index.ts'
import type { Role } from '../identity/roles.ts'
import type { Reach } from './reach.ts'

export type { Role } from '../identity/roles.ts'
export type { AccessRow } from './access-row.ts'
export type { Reach } from './reach.ts'

export type SignedIn = {
  readonly accountId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Who they are among the people who work with children; null for an account that is nobody's, as an auditor's. */
  readonly personId: string | null
}

export type UploadedFile = {
  readonly field: string
  readonly fileName: string
  readonly content: Readable
}

export type PageRequest = {
  readonly params: Params
  readonly query: URLSearchParams
  /** The fields of a posted form; empty for GET. */
  readonly form: URLSearchParams
  /** Files of a multipart form, in order, each to be read once before the next is asked for. */
  readonly files: AsyncIterable<UploadedFile>
  /** Path and query as asked for, for links that come back here. */
  readonly url: string
  readonly user: SignedIn
  /** Which children this person may see or work with on this page. Every list of children is filtered by it. */
  readonly reach: Reach
  /** Today, as the service counts it. */
  readonly today: Day
  readonly csrfToken: string
  /** The whole page around a main part. */
  readonly frame: (page: FramedPage) => string
}

/** The language of a whole page: `cy`, and which way it is written. */
export type PageLanguage = {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** "Skip to main content" in that language. */
  readonly skip: string
}

export type FramedPage = {
  readonly title: string
  /** Which item of the navigation is lit, by its path; null for none. */
  readonly nav: string | null
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[]
  /** HTML, already escaped. */
  readonly main: { toString(): string }
  /** Words above all of it that are not the page's own. HTML, already escaped. */
  readonly notice?: { toString(): string }
  /** True when the form has errors: the title then begins with "Error:". */
  readonly hasErrors?: boolean
  /** Seconds after which the page asks for itself again (long work only). */
  readonly refreshSeconds?: number
  /** `young`: a page of children and families behind a link, in its own font and larger. Left out: staff. */
  readonly audience?: 'staff' | 'young'
  /** Left out: English. */
  readonly language?: PageLanguage
  /** An address the page goes on to by itself, at once: where a redirect after a form would be held back. */
  readonly goesOnTo?: string
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
  /** For a script of ours: no page is shown. */
  | { readonly kind: 'data'; readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden'; readonly because: string }

export type Params = Readonly<Record<string, string>>

/**
 * One address of the service. `action` names its row in the access table. A page about one child says whom in `child`:
 * it is answered only where that child is within reach, else as if there were no such child, and opening it is audited.
 */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly action: string
  /** The id of the child that the page is about; null where there is none. */
  readonly child?: (params: Params) => string | null | Promise<string | null>
  /** Whether one person may ask only so often, or for what must not be guessed at only a few times. An address of a file is limited anyway, and so is a form with files. */
  readonly pace?: 'limited' | 'few'
  /** `script`: what is posted is kept by the script that sent it, so nothing is kept here when the session has ended. */
  readonly sentBy?: 'script'
  readonly handle: (request: PageRequest) => Promise<PageResponse>
}

export const page = (html: string): PageResponse => ({ kind: 'page', status: 200, html })
export const redirectTo = (to: string): PageResponse => ({ kind: 'redirect', to })
export const NOT_FOUND: PageResponse = { kind: 'not-found' }

/** An address of a page as routes are written, from its path with names in it: `personPath(':person')`. */
export const patternOf = (path: string): string => path.replaceAll('%3A', ':')
