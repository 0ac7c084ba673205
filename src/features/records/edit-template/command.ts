import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import type { DocumentKind } from '../document.ts'
import { findTemplate } from '../queries/documents.ts'
import type { Refused } from '../sign-off.ts'
import { insertTemplate } from '../store/wording.ts'
import type { TypedTemplate } from './form.ts'

type SaveTemplate = Actor &
  TypedTemplate & {
    readonly kind: DocumentKind
    /** The version it was drawn from. */
    readonly seen: number
  }

const changedFirst: Refused = {
  code: 'changed-first',
  says: 'Somebody saved another wording while you were writing. Look at it in another window, then save yours again.',
}

/** Adds a version of a wording. */
export async function saveTemplate(db: Db, asked: SaveTemplate): Promise<Result<'saved', Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const { version } = await findTemplate(trx, asked.kind)
      if (version !== asked.seen) return fail(changedFirst)
      await insertTemplate(trx, { ...asked, version: version + 1 }, asked)
      return ok('saved')
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(changedFirst)
    throw error
  }
}
