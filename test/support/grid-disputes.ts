import { insertDispute, readDisputePolicy } from '../../src/features/disputes/index.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { transaction } from '../../src/platform/db/index.ts'
import type { TestServer } from './test-server.ts'

/** Raises a formal challenge about a child of the grid, or about the whole service. */
export async function raiseDispute(
  { services: { db, config } }: TestServer,
  childId: string | null,
  actor: string,
): Promise<string> {
  const raisedOn = isoDay('2026-11-10')
  const policy = await readDisputePolicy(db, raisedOn)
  const asked = {
    subject: childId === null ? 'service' : 'child',
    subjectName: '',
    childIds: childId === null ? [] : [childId],
    severity: 'medium',
    says: 'There is no plan.',
    sought: 'A plan.',
    soughtBy: null,
    raisedOn,
    raisedBy: 'grid-person-iro',
    teamId: null,
    about: null,
    themes: ['care-plan'],
    formal: { level: 1, answerer: { name: 'Grid manager', email: null, personId: null } },
  } as const
  return await transaction(db, (trx) => insertDispute(trx, asked, { actor, now: new Date(), config, policy }))
}
