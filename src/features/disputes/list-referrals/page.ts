import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { type ListColumn, toCsv } from '../../../ui/tables/index.ts'
import { CHILDREN_PATH, displayName, findChild, ofChild } from '../../children/index.ts'
import { BESIDE_ACTIONS, mayDownloadDisputes, mayWork } from '../access.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { newReferralPath, referralsCsvPath } from '../paths.ts'
import { listReferralsOf } from '../queries/referrals.ts'
import { type Referral, REFERRAL_WORDS } from '../referral.ts'
import { renderPermission, renderReferrals } from '../referral-view.ts'

/** What was put to Cafcass, the Official Solicitor, the court and the guardian about a child. */
export function listReferralsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/referrals`,
      action: BESIDE_ACTIONS.seeReferrals,
      child: ofChild,
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/referrals.csv`,
      action: 'download-disputes',
      child: ofChild,
      handle: (request) => sendCsv(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const title = `Referrals for ${displayName(child, child.identifier)}`
  const make = renderButton({ text: 'Write down a referral', href: newReferralPath(child.id) })
  const referrals = await listReferralsOf(db, child.id)
  const mayDownload = referrals.length > 0 && mayDownloadDisputes(request.user.roles)
  const file =
    mayDownload &&
    html`<p class="fp-list__summary"><span>${countOf(referrals.length, 'referral')}</span> <a class="govuk-link fp-list__csv" href="${referralsCsvPath(child.id)}" download>Download this list (CSV)</a></p>`
  const main = html`${renderPageTitle(title, 'What was put to Cafcass, the Official Solicitor, the court and the guardian, and what came of it.')}${renderReadingColumn(renderPermission())}
${mayWork(request.user.roles, 'ofChild') && html`<p class="fp-actions">${make}</p>`}${file}${renderReferrals(referrals, 'Referrals, the newest first')}`
  return frameUnderChallenges(request, child, { title: 'Referrals', main })
}

const only = (key: string, heading: string, csv: (one: Referral) => string): ListColumn<Referral> => ({
  key,
  heading,
  cell: csv,
  csv,
})

const dayOf = (on: Day | undefined): string => (on === undefined ? '' : toIsoDate(on))

const FILE_COLUMNS: readonly ListColumn<Referral>[] = [
  only('on', 'When', ({ on }) => toIsoDate(on)),
  only('what', 'What', ({ kind }) => REFERRAL_WORDS[kind]),
  only('to', 'To', ({ toWhom }) => toWhom),
  only('why', 'Why, or what was said', ({ why }) => why),
  only('officer', 'Who did it', ({ officerName }) => officerName),
  only('came', 'What came of it', ({ came }) => came?.says ?? ''),
  only('came-on', 'Known on', ({ came }) => dayOf(came?.on)),
  only('mistake', 'Written down by mistake', ({ withdrawn }) => withdrawn ?? ''),
]

async function sendCsv({ db }: Services, { params }: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, params['child'] ?? '')
  if (child === null) return NOT_FOUND
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(FILE_COLUMNS, await listReferralsOf(db, child.id))}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'referrals.csv', body }
}
