import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { whoIsAsked } from '../consultation.ts'
import { consultationPath, consultationsPath } from '../paths.ts'
import { findAccountNames, listConsultationsOfChild, listStatementsOf } from '../queries.ts'
import { MEDIUM_WORDS } from '../statement.ts'

/** Who was asked before a child’s reviews, what came back, and what the child said another way; in no order. */
export async function listVoiceLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const [asked, statements] = await Promise.all([
    listConsultationsOfChild(db, childId),
    listStatementsOf(db, childId),
  ])
  const names = await findAccountNames(
    db,
    asked.map(({ askedBy }) => askedBy),
  )
  const forms = asked.flatMap((one): readonly DatedLine[] => {
    const who = whoIsAsked(one)
    const href = consultationPath(childId, one.id)
    const by = names.get(one.askedBy) ?? null
    const line = (on: DatedLine['on'] | null, says: string, from: string | null): readonly DatedLine[] =>
      on === null ? [] : [{ on, says, by: from, href }]
    return [
      ...line(one.askedOn, `Views asked for: ${who}`, by),
      ...line(one.returnedOn, `Views came back: ${who}`, who),
      ...line(one.withdrawnOn, `Question taken back: ${who}`, null),
    ]
  })
  const said = statements.map(({ saidOn, medium, notedBy }) => ({
    on: saidOn,
    says: `The child said something: ${MEDIUM_WORDS[medium].toLowerCase()}`,
    by: notedBy,
    href: consultationsPath(childId),
  }))
  return [...forms, ...said]
}
