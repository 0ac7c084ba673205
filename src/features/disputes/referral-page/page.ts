import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { type Child, CHILDREN_PATH, findChild, ofChild } from '../../children/index.ts'
import { BESIDE_ACTIONS, mayWork } from '../access.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { disputeName } from '../dispute-words.ts'
import { readTyped, startDay } from '../form-parts.ts'
import { disputePath, referralPath, referralsPath } from '../paths.ts'
import { findDispute } from '../queries/disputes.ts'
import { readPolicy } from '../queries/policy.ts'
import { findReferral } from '../queries/referrals.ts'
import { readReferralFacts } from '../queries/referral-facts.ts'
import { documentOf, type Referral, REFERRAL_WORDS } from '../referral.ts'
import { toReferralSummary } from '../referral-summary.ts'
import { changeReferral, type ReferralChange } from '../store/referrals.ts'
import { parseCame, parseMistake } from './form.ts'
import { toPdfFile } from './pdf-file.ts'
import { renderReferral } from './view.ts'
import { toWordFile } from './word-file.ts'

const PATH = `${CHILDREN_PATH}/:child/referrals/:referral`

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** One referral: read, its document, what came of it, and that it was a mistake. */
export function referralPageRoutes(services: Services): readonly Route[] {
  const about = { child: ofChild, action: BESIDE_ACTIONS.keepReferrals } as const
  return [
    {
      method: 'GET',
      path: PATH,
      child: ofChild,
      action: BESIDE_ACTIONS.seeReferrals,
      handle: (request) => show(services, request),
    },
    { method: 'POST', path: `${PATH}/came`, ...about, handle: (request) => answer(services, request) },
    { method: 'POST', path: `${PATH}/withdraw`, ...about, handle: (request) => withdraw(services, request) },
    ...(['docx', 'pdf'] as const).map(
      (file): Route => ({
        method: 'GET',
        path: `${PATH}/document.${file}`,
        ...about,
        pace: 'limited',
        handle: (request) => download(services, request, file),
      }),
    ),
  ]
}

type Found = { readonly child: Child; readonly referral: Referral }

async function load({ db }: Services, { params }: PageRequest): Promise<Found | null> {
  const child = await findChild(db, params['child'] ?? '')
  const referral = child === null ? null : await findReferral(db, child.id, params['referral'] ?? '')
  return child === null || referral === null ? null : { child, referral }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const found = await load(services, request)
  if (found === null) return NOT_FOUND
  const typed = startDay('came-on', request.today)
  return await draw(services, request, found, { typed, errors: [], status: 200 })
}

async function answer(services: Services, request: PageRequest): Promise<PageResponse> {
  const found = await load(services, request)
  if (found === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const came = parseCame(typed, found.referral, request.today)
  if (!came.ok) return await draw(services, request, found, { typed, errors: came.failure, status: 400 })
  return await change(services, request, found, { does: 'answer', ...came.value })
}

async function withdraw(services: Services, request: PageRequest): Promise<PageResponse> {
  const found = await load(services, request)
  if (found === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const because = parseMistake(typed)
  if (!because.ok)
    return await draw(services, request, found, { typed, errors: because.failure, status: 400 })
  return await change(services, request, found, { does: 'withdraw', because: because.value })
}

async function change(
  services: Services,
  request: PageRequest,
  { referral }: Found,
  wanted: ReferralChange,
): Promise<PageResponse> {
  const seen = { ...referral, version: readVersion(request.form) }
  const isSaved = await transaction(services.db, (trx) =>
    changeReferral(trx, seen, wanted, request.user.accountId),
  )
  if (isSaved) return redirectTo(referralPath(referral))
  const now = await load(services, request)
  const typed = readTyped(request.form, [])
  return now === null ? NOT_FOUND : await draw(services, request, now, { typed, errors: [], status: 409 })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

async function draw(
  services: Services,
  request: PageRequest,
  { child, referral }: Found,
  { typed, errors, status }: Drawing,
): Promise<PageResponse> {
  const main = renderReferral({
    referral,
    challenge: await findChallenge(services, request, referral),
    may: mayWork(request.user.roles, 'ofChild') ? 'may-work' : 'may-look',
    meanwhile: status === 409 ? 'changed' : 'same',
    csrfToken: request.csrfToken,
    today: request.today,
    typed,
    errors,
  })
  const title = REFERRAL_WORDS[referral.kind]
  const under = [{ text: 'Referrals', href: referralsPath(child.id) }]
  return frameUnderChallenges(request, child, { title, main, under, status, hasErrors: errors.length > 0 })
}

async function findChallenge(
  { db }: Services,
  { today }: PageRequest,
  { disputeId, childId }: Referral,
): Promise<{ readonly name: string; readonly href: string } | null> {
  const dispute = disputeId === null ? null : await findDispute(db, disputeId)
  if (dispute === null) return null
  const { name } = await readPolicy(db, today)
  return { name: disputeName(dispute, name), href: disputePath(dispute, childId) }
}

async function download(
  { db, ...services }: Services,
  request: PageRequest,
  file: 'docx' | 'pdf',
): Promise<PageResponse> {
  const found = await load({ db, ...services }, request)
  const kind = found === null || found.referral.withdrawn !== null ? null : documentOf(found.referral)
  if (found === null || kind === null) return NOT_FOUND
  const summary = toReferralSummary(await readReferralFacts(db, { ...found, kind }, request.today))
  return {
    kind: 'file',
    contentType: TYPES[file],
    fileName: `${kind}.${file}`,
    body: file === 'pdf' ? await toPdfFile(summary) : await toWordFile(summary),
  }
}
