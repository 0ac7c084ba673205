import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { type Child, displayName, listIdsWithin } from '../../children/index.ts'
import { findConflictsOf, type SiblingConflict } from '../queries/sibling-conflicts.ts'
import { listBrothersAndSistersWithOfficers } from '../queries.ts'
import type { SiblingsHeld } from '../officer-choice.ts'

export type Siblings = {
  readonly byOfficer: ReadonlyMap<string, SiblingsHeld>
  /** What is recorded of this child; null where nothing is. */
  readonly conflict: SiblingConflict | null
  /** How many brothers and sisters there are within reach. */
  readonly count: number
}

/** Who holds brothers and sisters. One outside somebody's reach is not named, and speaks for nobody. */
export async function readSiblings(db: Db, child: Child, reach: Reach): Promise<Siblings> {
  const all = await listBrothersAndSistersWithOfficers(db, child)
  const ids = all.map((one) => one.child.id)
  const [within, conflicts] = await Promise.all([
    listIdsWithin(db, ids, reach),
    findConflictsOf(db, [child.id, ...ids]),
  ])
  const stands = (id: string) => conflicts.get(id)?.stands === true
  const found = all.filter((one) => within.has(one.child.id))
  const byOfficer = new Map<string, SiblingsHeld>()
  for (const { child: sibling, officer } of found) {
    if (officer === null) continue
    const { names, apart } = byOfficer.get(officer.id) ?? { names: [], apart: [] }
    const name = displayName(sibling, sibling.identifier)
    const isApart = stands(child.id) || stands(sibling.id)
    byOfficer.set(
      officer.id,
      isApart ? { names, apart: [...apart, name] } : { names: [...names, name], apart },
    )
  }
  return { byOfficer, conflict: conflicts.get(child.id) ?? null, count: found.length }
}
