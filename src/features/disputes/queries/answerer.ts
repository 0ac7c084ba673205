import type { Db } from '../../../platform/db/index.ts'
import type { SignedIn } from '../../../platform/web/route.ts'
import type { StageReached } from '../dispute.ts'

/**
 * Whether somebody who may answer challenges may answer this stage: senior managers any, a team manager the first, and
 * whoever was named for it by their person or e-mail address.
 */
export async function mayAnswerStage(
  db: Db,
  { roles, personId }: Pick<SignedIn, 'roles' | 'personId'>,
  stage: StageReached | null,
): Promise<boolean> {
  if (stage === null || stage.level === 1 || roles.includes('senior-manager')) return true
  if (personId === null) return false
  if (stage.answerer.personId === personId) return true
  const person = await db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst()
  const email = person?.email?.toLowerCase()
  return email !== undefined && email === stage.answerer.email?.toLowerCase()
}
