// Which children would go where somebody holds more than a limit: those held for the shortest time, families whole. Pure.
import type { Day } from '../../kit/dates/index.ts'
import {
  type Caseload,
  type CaseloadRules,
  isOn,
  limitsOn,
  officersOf,
  type ShareFacts,
  type Weights,
} from '../allocations/index.ts'
import { type Moving, toMoving } from './moving-child.ts'

type Asked = {
  readonly on: Day
  readonly rules: CaseloadRules
  readonly weights: Weights
  readonly share: ShareFacts
}

/** Of everybody over our limit or their own, as many children as are too many; brothers and sisters of others they hold stay. */
export function childrenOver(caseload: Caseload, asked: Asked): readonly Moving[] {
  return officersOf(caseload).flatMap((id) => tooManyOf(caseload, id, asked))
}

function tooManyOf(caseload: Caseload, id: string, asked: Asked): readonly Moving[] {
  const { on, rules, share } = asked
  const { local, own } = limitsOn(caseload, id, { on, rules }).limits
  const most = Math.min(local ?? Number.POSITIVE_INFINITY, own ?? Number.POSITIVE_INFINITY)
  const held = (caseload.held.get(id) ?? []).filter((span) => isOn(span, on))
  const tooMany = held.length - Math.floor(most)
  if (!Number.isFinite(most) || tooMany <= 0) return []
  const families = Map.groupBy(held, ({ childId }) => share.children.get(childId)?.family ?? childId)
  return held
    .filter(({ childId }) => share.children.has(childId))
    .filter(({ childId }) => families.get(share.children.get(childId)?.family ?? childId)?.length === 1)
    .toSorted((one, other) => other.from - one.from)
    .slice(0, tooMany)
    .flatMap(({ childId }) => caseload.byId.get(childId) ?? [])
    .map((child) => toMoving(child, { ...asked, fromOfficerId: id }))
}
