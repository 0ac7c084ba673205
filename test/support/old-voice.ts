import { newId } from '../../src/kit/ids.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { makeLink } from '../../src/platform/links/index.ts'

const AT = new Date('1962-04-20T10:00:00Z')

/** What was asked and said before a review of long ago, with a link and a draft that were never closed. */
export async function saveOldVoice(trx: Trx, childId: string, accountId: string): Promise<void> {
  const id = newId()
  const asked = { child_id: childId, asked_on: '1962-04-01', asked_by: accountId, asked_at: AT }
  await trx
    .insertInto('consultation')
    .values({
      ...asked,
      id,
      meeting_id: null,
      review_on: '1962-05-01',
      role: 'parent',
      label: 'Jane Marsh',
      email: 'jane@example.org',
      form: 'parent',
      way: 'email',
      returned_on: '1962-04-20',
      returned_at: AT,
      returned_how: 'link',
      entered_by: null,
      withdrawn_on: null,
    })
    .execute()
  await trx
    .insertInto('consultation_answer')
    .values({
      consultation_id: id,
      number: 1,
      question: 'good',
      asked: 'What is going well?',
      chosen: null,
      said: 'Tilly sings',
    })
    .execute()
  const expiresAt = new Date('1962-05-02T00:00:00Z')
  const link = await makeLink(trx, { purpose: 'consultation', subject: id, expiresAt, childId })
  await trx
    .insertInto('consultation_draft')
    .values({ link_id: link.id, consultation_id: id, sealed: 'sealed', changed_at: AT })
    .execute()
  await trx
    .insertInto('child_statement')
    .values({
      id: newId(),
      child_id: childId,
      said_on: '1962-04-18',
      medium: 'letter',
      words: 'I like it here',
      noted_by: accountId,
      noted_at: AT,
    })
    .execute()
}
