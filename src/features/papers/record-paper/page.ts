import { fail, ok, type Result } from '../../../kit/result.ts'
import { checkUpload, type Upload } from '../../../platform/files/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { type PaperKind, PAPER_NAMES, parsePaperKind } from '../paper-rules.ts'
import { papersPath } from '../paths.ts'
import { drawPreparing, preparingRoute, readSeen } from '../preparing-page.ts'
import { findPreparation } from '../queries/preparation.ts'
import type { Preparation } from '../preparation.ts'
import { toChangedWords } from '../still-about.ts'
import { recordPaper } from './command.ts'
import { emptyPaper, type PaperTyped, parsePaper, readPaperForm } from './form.ts'
import { renderPaperForm } from './view.ts'

const TASK = { path: '/papers/:kind', action: 'record-papers' }

/** One paper: sent as a file, said to have come another way, or not to be needed. */
export function recordPaperRoutes(services: Services): readonly Route[] {
  return [
    preparingRoute(services, findPreparation, {
      ...TASK,
      method: 'GET',
      handle: async (request, preparation) =>
        withKind(request, (kind) =>
          draw(services, request, {
            preparation,
            kind,
            typed: emptyPaper(request.today),
            errors: [],
            status: 200,
          }),
        ),
    }),
    preparingRoute(services, findPreparation, {
      ...TASK,
      method: 'POST',
      handle: async (request, preparation) =>
        await withKind(request, (kind) => save(services, request, { preparation, kind })),
    }),
  ]
}

function withKind<Answer>(
  { params }: PageRequest,
  handle: (kind: PaperKind) => Answer,
): Answer | PageResponse {
  const kind = parsePaperKind(params['kind'] ?? '')
  return kind === null ? NOT_FOUND : handle(kind)
}

type About = { readonly preparation: Preparation; readonly kind: PaperKind }

async function save(services: Services, request: PageRequest, about: About): Promise<PageResponse> {
  const { child } = about.preparation
  const upload = await readFile(services, request)
  const typed = readPaperForm(request.form)
  const again = (status: number, errors: FieldErrors) =>
    draw(services, request, { ...about, typed, errors, status })
  const { review } = about.preparation
  const changed = () => again(409, [{ field: 'what', message: toChangedWords(review) }])
  if (review.day === 'not-owed') return changed()
  const said = parsePaper(typed, request.today)
  if (!said.ok) return again(400, said.failure)
  const isUpload = said.value.state === 'received' && said.value.way === 'upload'
  if (isUpload && !upload.ok) return again(400, upload.failure)
  if (isUpload && upload.ok && upload.value === null) {
    return again(400, [{ field: 'file', message: 'Choose the file' }])
  }
  const done = await recordPaper(services.db, {
    childId: child.id,
    kind: about.kind,
    said: said.value,
    upload: isUpload && upload.ok ? upload.value : null,
    seen: {
      ...readSeen(request),
      number: readVersion(request.form),
    },
    accountId: request.user.accountId,
    today: request.today,
    now: services.clock.now(),
  })
  if (done.ok) return redirectTo(papersPath(child.id, review.heldId))
  if (done.failure === 'review-recorded') return changed()
  if (done.failure === 'changed-first') return again(409, [{ field: 'what', message: CHANGED }])
  return again(422, [{ field: done.failure.field, message: done.failure.says }])
}

const CHANGED =
  'Somebody recorded this paper while you were writing. Yours is not saved. Look at the papers, and send it again if it is still right'

/** The file that was chosen, checked; null where none was. Nothing of it is kept yet. */
async function readFile(
  { config }: Services,
  request: PageRequest,
): Promise<Result<Upload | null, FieldErrors>> {
  let read: Result<Upload | null, FieldErrors> = ok(null)
  for await (const file of request.files) {
    if (file.field !== 'file') continue
    const checked = await checkUpload(file, config.uploads)
    read = checked.ok ? checked : fail([{ field: 'file', message: checked.failure.says }])
  }
  return read
}

type Drawing = About & {
  readonly typed: PaperTyped
  readonly errors: FieldErrors
  readonly status: number
}

function draw({ config }: Services, request: PageRequest, drawing: Drawing): PageResponse {
  const { preparation, kind, typed, errors, status } = drawing
  const { child, review, checklist } = preparation
  const entries = checklist.lines.find((line) => line.kind === kind)?.entries ?? []
  return drawPreparing(request, child, {
    title: PAPER_NAMES[kind],
    heldId: review.heldId,
    status,
    hasErrors: errors.length > 0,
    main: renderPaperForm({
      child,
      review,
      kind,
      entries,
      typed,
      errors,
      csrfToken: request.csrfToken,
      largestBytes: config.uploads.largestBytes,
    }),
  })
}
