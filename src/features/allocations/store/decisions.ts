import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { bumpFactsVersion } from '../../children/index.ts'
import type { Allocation } from '../allocation.ts'
import type { Undoing } from '../reallocation-undo.ts'
import { saveHandover } from './handovers.ts'
import { endAllocation, saveAllocations, takeBackAllocation } from '../store.ts'

/** What goes with a change of who holds a child: of whose child, under which number, by whom and when. */
export type Deciding = {
  readonly childId: string
  /** How many decisions of the child there were before. */
  readonly version: number
  readonly actor: string
  readonly at: Date
}

export type Choice = {
  readonly allocation: Allocation
  readonly registered: boolean
  readonly experienced: boolean
  /** '' where nothing was handed on. */
  readonly handover: string
}

/** Saves who holds a child from a day, with the decision and its audit row. */
export async function saveChoice(trx: Trx, deciding: Deciding, choice: Choice): Promise<void> {
  const { allocation, registered, experienced, handover } = choice
  await saveAllocations(trx, [allocation])
  await saveDecision(trx, deciding, {
    officer_id: allocation.officerId,
    from_day: toIsoDate(allocation.from),
    registered,
    experienced,
  })
  if (handover !== '')
    await saveHandover(trx, { ...deciding, decision: deciding.version + 1, version: 0, says: handover })
  await finish(trx, deciding, 'change-officer')
}

/** Saves that nobody holds a child from a day. */
export async function saveEnd(trx: Trx, deciding: Deciding, on: Allocation['from']): Promise<void> {
  await endAllocation(trx, deciding.childId, on)
  await saveDecision(trx, deciding, {
    officer_id: null,
    from_day: toIsoDate(on),
    registered: null,
    experienced: null,
  })
  await finish(trx, deciding, 'end-allocation')
}

/** Saves that the officer from before holds the child again, with the decision and its audit row. */
export async function saveReturn(
  trx: Trx,
  deciding: Deciding,
  { officerId, undoing }: { readonly officerId: string; readonly undoing: Undoing },
): Promise<void> {
  const { childId } = deciding
  if (undoing.kind === 'never') await takeBackAllocation(trx, { childId, officerId, ...undoing })
  else await saveAllocations(trx, [{ childId, officerId, from: undoing.day, to: null }])
  await saveDecision(trx, deciding, {
    officer_id: officerId,
    from_day: toIsoDate(undoing.day),
    registered: null,
    experienced: null,
  })
  await finish(trx, deciding, 'take-back-officer')
}

type Decided = {
  readonly officer_id: string | null
  readonly from_day: string
  readonly registered: boolean | null
  readonly experienced: boolean | null
}

async function saveDecision(
  trx: Trx,
  { childId, version, actor, at }: Deciding,
  decided: Decided,
): Promise<void> {
  await trx
    .insertInto('allocation_decision')
    .values({ child_id: childId, number: version + 1, decided_by: actor, decided_at: at, ...decided })
    .execute()
}

// Figures are counted by officer, and kept until a fact changes.
async function finish(trx: Trx, { childId, version, actor }: Deciding, action: string): Promise<void> {
  await bumpFactsVersion(trx)
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'allocation',
    recordId: childId,
    versionBefore: version === 0 ? null : version,
    versionAfter: version + 1,
    childId,
  })
}
