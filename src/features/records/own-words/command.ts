import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import type { ChildWord } from '../child-words.ts'
import { findChildWords } from '../queries/documents.ts'
import type { Refused } from '../sign-off.ts'
import { insertWords } from '../store/wording.ts'

type SaveOwnWords = Actor & {
  readonly childId: string
  /** The version the list was drawn from. */
  readonly seen: number
  readonly words: readonly ChildWord[]
}

const changedFirst: Refused = {
  code: 'changed-first',
  says: 'Somebody changed these words while you were writing. Both lists are below: keep what is right, then save.',
}

/** Writes down the list as a new version; where nothing changed, nothing is written. */
export async function saveOwnWords(db: Db, asked: SaveOwnWords): Promise<Result<'saved', Refused>> {
  const { childId, seen, words } = asked
  try {
    return await transaction(db, async (trx) => {
      const now = await findChildWords(trx, childId)
      if (now.version !== seen) return fail(changedFirst)
      if (JSON.stringify(now.words) !== JSON.stringify(words))
        await insertWords(trx, { childId, version: seen + 1, words }, asked)
      return ok('saved')
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(changedFirst)
    throw error
  }
}
