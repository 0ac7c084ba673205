import { newId } from '../../src/kit/ids.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'
import { makeLink } from '../../src/platform/links/index.ts'

export type AskedPerson = {
  readonly childId: string
  /** The account that asked. */
  readonly askedBy: string
  /** `age-8-11` or another kind of form. */
  readonly form: string
  readonly language?: string
}

/** Somebody who was asked before a review on 10 December 2026, with an open link. Gives the path it opens. */
export async function saveAskedPerson(
  db: Db,
  { childId, askedBy, form, language = 'en' }: AskedPerson,
): Promise<{ readonly id: string; readonly linkId: string; readonly token: string; readonly path: string }> {
  const id = newId()
  const isAdult = ['parent', 'carer', 'professional'].includes(form)
  await db
    .insertInto('consultation')
    .values({
      id,
      child_id: childId,
      meeting_id: null,
      review_on: '2026-12-10',
      role: isAdult ? 'parent' : 'child',
      email: null,
      form,
      language,
      way: 'link',
      asked_on: '2026-11-19',
      asked_by: askedBy,
      asked_at: new Date(),
      returned_on: null,
      returned_at: null,
      returned_how: null,
      entered_by: null,
      withdrawn_on: null,
    })
    .execute()
  const expiresAt = new Date(Date.now() + 20 * 86_400_000)
  const link = await transaction(db, (trx) =>
    makeLink(trx, { purpose: 'consultation', subject: id, expiresAt, childId }),
  )
  return { id, linkId: link.id, token: link.token, path: `/have-your-say/${link.token}` }
}
