import type { SignOnRefusal } from '../../../platform/single-sign-on/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'

type Words = { readonly status: number; readonly title: string; readonly says: readonly string[] }

const ASK = 'ask whoever looks after accounts in your service'

const WORDS: Readonly<Record<SignOnRefusal, Words>> = {
  unreachable: {
    status: 503,
    title: 'Your work account cannot be reached',
    says: [
      'Footprint asked your council’s sign-in service and got no answer. Try again in a few minutes.',
      `If it goes on, ${ASK}.`,
    ],
  },
  stale: {
    status: 400,
    title: 'Sign in again',
    says: [
      'This sign-in cannot be finished. It took more than 10 minutes, was used already, or was begun in another window or browser.',
      'Nothing was done.',
    ],
  },
  declined: {
    status: 403,
    title: 'You were not signed in',
    says: ['Your work account said no, or you stopped before the end.', `If you did not stop, ${ASK}.`],
  },
  'not-valid': {
    status: 403,
    title: 'You were not signed in',
    says: [
      'The answer from your council’s sign-in service did not pass our checks, so Footprint did not trust it. Try again.',
      `If it happens again, ${ASK}.`,
    ],
  },
  'too-many-groups': {
    status: 403,
    title: 'Footprint cannot tell what your role is',
    says: [
      'Your work account is in more groups than your council’s sign-in service can list, so it listed none.',
      'Ask whoever looks after accounts in your service to give you an app role for Footprint, or to send only the groups that have to do with Footprint.',
    ],
  },
  'no-role': {
    status: 403,
    title: 'You have no role in Footprint yet',
    says: [
      'Your work account is right, but nothing in it says what you do here.',
      `To be given a role, ${ASK}.`,
    ],
  },
  disabled: {
    status: 403,
    title: 'Your Footprint account is closed',
    says: [`If you still need it, ${ASK}.`],
  },
}

export type RefusalPage = { readonly status: number; readonly title: string; readonly main: Html }

/** Why single sign-on let nobody in, and what to do about it. */
export function toRefusalPage(refusal: SignOnRefusal): RefusalPage {
  const { status, title, says } = WORDS[refusal]
  const main = renderReadingColumn(html`${renderPageTitle(title)}
${says.map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}
${renderButton({ text: 'Back to sign in', href: '/sign-in' })}`)
  return { status, title, main }
}
