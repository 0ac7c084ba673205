import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, isUniqueViolation, transaction, type Trx } from '../../../platform/db/index.ts'
import { isThemeUsed } from '../queries/themes.ts'
import type { SharedTheme } from '../shared-themes.ts'

export type ThemeAsked = {
  readonly name: string
  readonly mappedTo: SharedTheme
  /** Whether it is offered from now on. */
  readonly offered: 'offered' | 'ended'
}
/** Who asks, and the day. */
export type Asking = { readonly actor: string; readonly today: Day }

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

const COUNTED: ThemeRefused = {
  field: 'mapped-to',
  says: 'It is counted already, and what was counted stays. End this theme, and add one that is counted as something else',
  code: 'rule',
}

/** Adds a theme. */
export async function addTheme(
  db: Db,
  asked: ThemeAsked,
  { actor }: Asking,
): Promise<Result<null, ThemeRefused>> {
  const code = newId()
  return await unlessTwice(() =>
    transaction(db, async (trx) => {
      await trx
        .insertInto('dispute_theme')
        .values({ code, name: asked.name, mapped_to: asked.mappedTo, ended_on: null })
        .execute()
      const record = { recordType: 'dispute-theme', recordId: code, versionBefore: null, versionAfter: 1 }
      await recordAudit(trx, { actor, action: 'keep-dispute-theme', ...record })
      return ok(null)
    }),
  )
}

/**
 * Puts the name of a theme in other words, or ends it, or offers it again. What has it keeps it. What it is counted as
 * changes only while nothing has it: figures of earlier years stay what they were.
 */
export async function changeTheme(
  db: Db,
  { code, seen, actor, today }: Asking & { readonly code: string; readonly seen: number },
  asked: ThemeAsked,
): Promise<Result<null, ThemeRefused>> {
  return await unlessTwice(() =>
    transaction(db, async (trx) => {
      const refused = await saveTheme(trx, { code, seen, today }, asked)
      if (refused !== null) return fail(refused)
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

async function saveTheme(
  trx: Trx,
  { code, seen, today }: Pick<Asking, 'today'> & { readonly code: string; readonly seen: number },
  { name, mappedTo, offered }: ThemeAsked,
): Promise<ThemeRefused | null> {
  const now = await trx
    .selectFrom('dispute_theme')
    .select(['mapped_to', 'ended_on'])
    .where('code', '=', code)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst()
  if (now === undefined) return CHANGED
  if (now.mapped_to !== mappedTo && (await isThemeUsed(trx, code))) return COUNTED
  const ended_on = offered === 'offered' ? null : (now.ended_on ?? toIsoDate(today))
  await trx
    .updateTable('dispute_theme')
    .set({ name, mapped_to: mappedTo, ended_on, version: seen + 1 })
    .where('code', '=', code)
    .execute()
  return null
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
