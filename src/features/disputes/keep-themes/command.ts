import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import type { SharedTheme } from '../shared-themes.ts'

export type ThemeAsked = {
  readonly name: string
  readonly mappedTo: SharedTheme
  readonly isRetired: boolean
}
export type ThemeRefused = {
  readonly field: string
  readonly says: string
  readonly code: 'rule' | 'changed-first'
}

const TWICE: ThemeRefused = { field: 'name', says: 'There is a theme of that name already', code: 'rule' }
const CHANGED: ThemeRefused = {
  field: 'name',
  says: 'Somebody else changed this theme at the same time. Look at it, and save again if yours is still right',
  code: 'changed-first',
}

/** Adds a theme. */
export async function addTheme(
  db: Db,
  asked: ThemeAsked,
  actor: string,
): Promise<Result<null, ThemeRefused>> {
  const code = newId()
  return await unlessTwice(() =>
    transaction(db, async (trx) => {
      await trx
        .insertInto('dispute_theme')
        .values({ code, name: asked.name, mapped_to: asked.mappedTo, retired: asked.isRetired })
        .execute()
      const record = { recordType: 'dispute-theme', recordId: code, versionBefore: null, versionAfter: 1 }
      await recordAudit(trx, { actor, action: 'keep-dispute-theme', ...record })
      return ok(null)
    }),
  )
}

/** Renames a theme, maps it anew, or stops or starts offering it. What has it keeps it. */
export async function changeTheme(
  db: Db,
  { code, seen, actor }: { readonly code: string; readonly seen: number; readonly actor: string },
  asked: ThemeAsked,
): Promise<Result<null, ThemeRefused>> {
  return await unlessTwice(() =>
    transaction(db, async (trx) => {
      const changed = await trx
        .updateTable('dispute_theme')
        .set({ name: asked.name, mapped_to: asked.mappedTo, retired: asked.isRetired, version: seen + 1 })
        .where('code', '=', code)
        .where('version', '=', seen)
        .returning('code')
        .executeTakeFirst()
      if (changed === undefined) return fail(CHANGED)
      const record = {
        recordType: 'dispute-theme',
        recordId: code,
        versionBefore: seen,
        versionAfter: seen + 1,
      }
      await recordAudit(trx, { actor, action: 'keep-dispute-theme', ...record })
      return ok(null)
    }),
  )
}

async function unlessTwice(
  work: () => Promise<Result<null, ThemeRefused>>,
): Promise<Result<null, ThemeRefused>> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error)) return fail(TWICE)
    throw error
  }
}
