// How referrals are shown on several pages.
import { toShortDate } from '../../kit/dates/index.ts'
import { mayReferToCafcass } from '../../law/disputes/dispute-clock.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderSection } from '../../ui/layout/index.ts'
import { renderCitations, renderEmpty } from '../../ui/parts/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import { toCitationLinks } from '../provisions/index.ts'
import { referralPath } from './paths.ts'
import { type Referral, REFERRAL_WORDS } from './referral.ts'

/** That the officer may go to Cafcass at any time, with what says so. */
export function renderPermission(): Html {
  const { because } = mayReferToCafcass()
  return html`${because.map(({ says, cites }) => html`<p class="govuk-body">${says} ${renderCitations(toCitationLinks(cites))}</p>`)}`
}

/** A table of referrals, the newest first. */
export function renderReferrals(referrals: readonly Referral[], caption: string): Html {
  if (referrals.length === 0) return renderEmpty('Nothing was put to Cafcass, a court or a guardian.')
  return renderFigureTable({
    caption,
    captionIs: 'said',
    align: 'text',
    head: ['What', 'When', 'To', 'What came of it'],
    rows: referrals.map((referral) => [
      html`<a class="govuk-link" href="${referralPath(referral)}">${REFERRAL_WORDS[referral.kind]}</a>`,
      html`<span class="fp-keep">${toShortDate(referral.on)}</span><br><span class="fp-quiet">${referral.officerName}</span>`,
      referral.toWhom,
      cameWords(referral),
    ]),
  })
}

/** What came of it, or that nothing is known yet, or that it was a mistake. */
export function cameWords({ came, withdrawn }: Pick<Referral, 'came' | 'withdrawn'>): string {
  if (withdrawn !== null) return `Written down by mistake: ${withdrawn}`
  return came === null ? 'Not known yet' : `${came.says} (${toShortDate(came.on)})`
}

export type BesideView = {
  /** The newest first; those that were taken out as mistakes are left out. */
  readonly referrals: readonly Referral[]
  /** Where one is written down; null for whoever may only look. */
  readonly newHref: string | null
}

/** What was put to Cafcass, a court or a guardian: a part of the pages of a challenge and of a child's challenges. */
export function renderBeside({ referrals, newHref }: BesideView): Html {
  const standing = referrals.filter(({ withdrawn }) => withdrawn === null)
  const make =
    newHref !== null &&
    html`<p class="govuk-body"><a class="govuk-link" href="${newHref}">Write down a referral, or what you said to the court or the guardian</a></p>`
  return renderSection({
    title: 'Cafcass, the court and the guardian',
    content: html`${renderPermission()}${make}${renderReferrals(standing, 'What was put to Cafcass, the court and the guardian')}`,
  })
}
