import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readText, readVersion } from '../../../ui/forms/index.ts'
import {
  CHILDREN_PATH,
  type Child,
  displayName,
  findChild,
  lockChildren,
  ofChild,
} from '../../children/index.ts'
import { mayWriteHandover } from '../access.ts'
import { drawForChild } from '../child-frame.ts'
import { handoverPath } from '../paths.ts'
import { listDecisions } from '../queries/decisions.ts'
import { listHandovers } from '../queries/handovers.ts'
import { saveHandover } from '../store/handovers.ts'
import { renderHandovers } from './view.ts'

const LONGEST = 5000

/** What one officer handed on to the next: read by whoever may open the child, added to by versions. */
export function writeHandoverRoutes(services: Services): readonly Route[] {
  const route = (
    method: 'GET' | 'POST',
    action: string,
    handle: (request: PageRequest, child: Child) => Promise<PageResponse>,
  ): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/handover`,
    action,
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await handle(request, child)
    },
  })
  return [
    route('GET', 'see-children', (request, child) => draw(services.db, request, child, {})),
    route('POST', 'write-handover', (request, child) => write(services, request, child)),
  ]
}

async function write({ db, clock }: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const says = readText(Object.fromEntries(request.form), 'handover')
  const fault = faultOf(says)
  if (fault !== null) return await draw(db, request, child, { typed: says, status: 400, errors: [fault] })
  const seen = readVersion(request.form)
  const writing = { childId: child.id, seen, says, actor: request.user.accountId, at: clock.now() }
  const done = await saveNewVersion(db, writing)
  if (done.ok) return redirectTo(handoverPath(child.id))
  const errors = [{ field: 'handover', message: done.failure }]
  return await draw(db, request, child, { typed: says, status: 409, errors })
}

function faultOf(says: string): FieldErrors[number] | null {
  if (says === '') return { field: 'handover', message: 'Write what the IRO must know' }
  if (says.length <= LONGEST) return null
  return { field: 'handover', message: `Write it in ${LONGEST} characters or fewer` }
}

type Writing = {
  readonly childId: string
  readonly seen: number
  readonly says: string
  readonly actor: string
  readonly at: Date
}

/** Adds a version to the note of the last decision that gave the child to somebody. */
async function saveNewVersion(db: Db, { seen, ...writing }: Writing): Promise<Result<number, string>> {
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [writing.childId])
    const [last] = await listDecisions(trx, writing.childId)
    if (last === undefined || last.officer === null)
      return fail(
        'The IRO came from a file, or there is none: nothing was decided here that a note could belong to',
      )
    const notes = await listHandovers(trx, writing.childId)
    const version = notes.find(({ decision }) => decision === last.number)?.version ?? 0
    if (version !== seen)
      return fail(
        'Somebody added to it while you were writing. Yours is not saved. Read theirs, then send yours again',
      )
    await saveHandover(trx, { ...writing, decision: last.number, version })
    return ok(version + 1)
  })
}

type Drawing = { readonly typed?: string; readonly status?: number; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, child: Child, drawing: Drawing): Promise<PageResponse> {
  const { status = 200, errors = [] } = drawing
  const [notes, [last]] = await Promise.all([listHandovers(db, child.id), listDecisions(db, child.id)])
  const newest = notes.find(({ decision }) => decision === last?.number) ?? null
  const isOpen = last !== undefined && last.officer !== null && mayWriteHandover(request.user.roles)
  const main = renderHandovers({
    child: { id: child.id, name: displayName(child, child.identifier) },
    notes,
    form: isOpen
      ? {
          typed: drawing.typed ?? newest?.says ?? '',
          version: newest?.version ?? 0,
          csrfToken: request.csrfToken,
          errors,
        }
      : null,
  })
  return drawForChild(request, child, { title: 'Handover', main, status, hasErrors: errors.length > 0 })
}
