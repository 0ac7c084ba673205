import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { SignedDocument } from '../document.ts'
import type { Printed } from '../printed.ts'
import { listAccountNames } from './documents.ts'
import { findOfficerOf } from './review-of-record.ts'

/** A signed document as it is printed. It is from whoever signed it, since the officer may be another by now. */
export async function readPrinted(db: Db, document: SignedDocument, to: string | null): Promise<Printed> {
  const { kind, sections, signed, version, childId } = document
  const signer = (await listAccountNames(db, [signed.by])).get(signed.by)
  const officer = signer ?? (await findOfficerOf(db, childId))?.name ?? null
  const signedAs = (await wasOfficer(db, signed)) ? 'iro' : 'other'
  return { kind, sections, on: signed.on, officer, signedAs, version, to }
}

async function wasOfficer(db: Db, { by, on }: { readonly by: string; readonly on: Day }): Promise<boolean> {
  const day = toIsoDate(on)
  const held = await db
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', by)
    .where('role', '=', 'iro')
    .where('from_day', '<=', day)
    .where(sql<boolean>`(to_day is null or to_day > ${day}::date)`)
    .limit(1)
    .executeTakeFirst()
  return held !== undefined
}
