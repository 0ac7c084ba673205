import { newId } from '../../../kit/ids.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { mayWrite } from '../access.ts'
import { type AnnualReport, type BlockPlan, findBlockPlan, REFUSED_WORDS } from '../annual-report.ts'
import { frameReport } from '../frame.ts'
import { annualPath, blockPath, commentsPath, settlePath } from '../paths.ts'
import { findReport, loadParts } from '../queries/report-parts.ts'
import { listBlockVersions, listComments, readBlocks } from '../queries/reports.ts'
import type { ReportDeps } from '../report-desk.ts'
import { commentOnBlock, settleBlockComment, writeBlock } from './command.ts'
import { findTooLong, readComment, readWritten } from './form.ts'
import { renderWriteBlock } from './view.ts'

/** Writing one block of prose, with its comments and versions. */
export function writeBlockRoutes(deps: ReportDeps): readonly Route[] {
  const at = (path: string) => patternOf(path)
  const [year, block] = [':year', ':block']
  return [
    {
      method: 'GET',
      path: at(blockPath(year, block)),
      action: 'see-report',
      handle: (request) => withBlock(deps, request, async (found) => await draw(deps, request, found, {})),
    },
    {
      method: 'POST',
      path: at(blockPath(year, block)),
      action: 'write-report',
      handle: (request) => withBlock(deps, request, (found) => save(deps, request, found)),
    },
    {
      method: 'POST',
      path: at(commentsPath(year, block)),
      action: 'write-report',
      handle: (request) => withBlock(deps, request, (found) => comment(deps, request, found)),
    },
    {
      method: 'POST',
      path: at(settlePath(year, block, ':comment')),
      action: 'write-report',
      handle: (request) =>
        withBlock(deps, request, async (found) => {
          const { report, plan } = found
          const settled = { id: request.params['comment'] ?? '', reportId: report.id }
          if ((await settleBlockComment(deps.db, settled, by(deps, request))) === 'frozen') {
            const errors = [{ field: 'comment', message: REFUSED_WORDS.frozen }]
            return await draw(deps, request, found, { errors, status: 409 })
          }
          return redirectTo(blockPath(toReturnYearName(report.year), plan.block))
        }),
    },
  ]
}

const by = ({ clock }: ReportDeps, { user }: PageRequest) => ({ actor: user.accountId, now: clock.now() })

type Found = { readonly report: AnnualReport; readonly plan: BlockPlan }

async function withBlock(
  deps: ReportDeps,
  request: PageRequest,
  answer: (found: Found) => Promise<PageResponse>,
): Promise<PageResponse> {
  const report = await findReport(deps, request.params['year'] ?? '')
  const plan = findBlockPlan(request.params['block'] ?? '')
  return report === null || plan === null ? NOT_FOUND : await answer({ report, plan })
}

async function save(deps: ReportDeps, request: PageRequest, found: Found): Promise<PageResponse> {
  const { report, plan } = found
  const written = readWritten(request.form)
  const version = readVersion(request.form)
  if (written.isOnlyInserting) return await draw(deps, request, found, { says: written.says, version })
  const errors = findTooLong(written)
  if (errors.length > 0)
    return await draw(deps, request, found, { says: written.says, version, errors, status: 400 })
  const change = { reportId: report.id, block: plan.block, seen: version, says: written.says }
  const saved = await transaction(deps.db, (trx) => writeBlock(trx, change, by(deps, request)))
  const year = toReturnYearName(report.year)
  if (saved === 'saved') return redirectTo(`${annualPath(year)}#at-${plan.block}`)
  const message = saved === 'frozen' ? REFUSED_WORDS.frozen : CHANGED_FIRST
  return await draw(deps, request, found, {
    says: written.says,
    errors: [{ field: 'says', message }],
    status: 409,
    isBesideSaved: true,
  })
}

const CHANGED_FIRST =
  'Somebody saved this while you were writing. What you typed is below, and not saved yet. Compare it with what is saved, then save again to put yours in its place.'

async function comment(deps: ReportDeps, request: PageRequest, found: Found): Promise<PageResponse> {
  const { report, plan } = found
  const read = readComment(request.form)
  const typed = request.form.get('comment') ?? ''
  // Whether it is too long does not matter any more.
  const tooLate = async () =>
    await draw(deps, request, found, {
      comment: typed,
      errors: [{ field: 'comment', message: COMMENT_TOO_LATE }],
      status: 409,
    })
  if (report.frozen !== null) return await tooLate()
  if (!read.ok) {
    return await draw(deps, request, found, { comment: typed, errors: read.failure, status: 400 })
  }
  const made = { ...read.value, reportId: report.id, block: plan.block }
  if ((await commentOnBlock(deps.db, made, by(deps, request))) === 'frozen') return await tooLate()
  return redirectTo(`${blockPath(toReturnYearName(report.year), plan.block)}#comments`)
}

const COMMENT_TOO_LATE = `${REFUSED_WORDS.frozen} Your comment is not saved: it is below, so that you can copy it.`

type Drawing = {
  /** What was typed and is not saved. */
  readonly says?: string
  /** A comment that was typed and is not saved. */
  readonly comment?: string
  /** The version it was drawn from; left out: the newest. */
  readonly version?: number
  readonly errors?: FieldErrors
  readonly status?: number
  /** Shows what is saved beside what was typed. */
  readonly isBesideSaved?: boolean
}

async function draw(
  deps: ReportDeps,
  request: PageRequest,
  { report, plan }: Found,
  { says, comment: typed = '', version, errors = [], status = 200, isBesideSaved = false }: Drawing,
): Promise<PageResponse> {
  const parts = await loadParts(deps, report, request.today)
  const saved = (await readBlocks(deps.db, report.id)).get(plan.block) ?? null
  const comments = await listComments(deps.db, report.id)
  const main = renderWriteBlock({
    year: toReturnYearName(report.year),
    plan,
    parts,
    says: says ?? saved?.says ?? '',
    version: version ?? saved?.version ?? 0,
    saved: isBesideSaved ? saved : null,
    versions: await listBlockVersions(deps.db, report.id, plan.block),
    comments: comments.filter(({ block }) => block === plan.block),
    newCommentId: newId(),
    typedComment: typed,
    mayWrite: mayWrite(request.user.roles) && report.frozen === null,
    csrfToken: request.csrfToken,
    errors,
  })
  const year = toReturnYearName(report.year)
  return frameReport(request, year, { title: plan.plan.title, main, status, hasErrors: errors.length > 0 })
}
