// What a manager asks for and records of a child of the small council, by the pages.
import type { Db } from '../../src/platform/db/index.ts'
import { dateFields } from './held-review-form.ts'
import { aPdf } from './sample-files.ts'
import type { Visitor } from './test-server.ts'

/** Begins a request for a copy of the record; its id. */
export async function startRequest(manager: Visitor, childId: string): Promise<string> {
  const fields = { ...dateFields('asked-on', '2026-11-19'), 'asked-by': 'child' }
  const { headers } = await manager.post(`/children/${childId}/subject-access`, fields)
  return String(headers.location).split('/').at(-1) ?? ''
}

/** Sends a paper for the next review; the id of its file. */
export async function sendPaper(manager: Visitor, db: Db, childId: string): Promise<string> {
  const { id: after } = await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', childId)
    .executeTakeFirstOrThrow()
  const fields = { ...dateFields('on', '2026-11-20'), what: 'upload', version: '0', after }
  const file = { field: 'file', fileName: 'plan.pdf', content: aPdf() }
  await manager.postFiles(`/children/${childId}/papers/chronology`, [file], fields)
  const kept = db.selectFrom('kept_file').select('id').where('child_id', '=', childId)
  return (await kept.executeTakeFirstOrThrow()).id
}

/** Arranges a review; its id. */
export async function arrangeReview(manager: Visitor, childId: string): Promise<string> {
  const plan = { slot: '2026-12-07T10:00', minutes: '60', officer: '', format: 'video', place: 'A link' }
  const confirm = ['late', 'early']
  const { headers } = await manager.post(`/children/${childId}/meetings/new`, { ...plan, confirm })
  return String(headers.location).split('/').at(-1) ?? ''
}

/** Asks a parent on paper; the id of the question. */
export async function askOnPaper(manager: Visitor, childId: string): Promise<string> {
  const fields = { role: 'parent', label: '', way: 'paper', form: '', language: 'en' }
  const { headers } = await manager.post(`/children/${childId}/consultations`, fields)
  return String(headers.location).split('/').at(-1) ?? ''
}
