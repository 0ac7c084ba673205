import { maySeeFindings } from '../features/checks/index.ts'
import {
  childReconciliationPath,
  correctionsPath,
  mayCorrectCare,
  maySeeReconciliation,
} from '../features/imports/index.ts'
import type { Role } from '../platform/web/route.ts'
import { childFindingsPath } from './held-files.ts'

/** Where the data of a child is looked at and put right: what a child’s record leads to. */
export const dataPlaces = (childId: string, roles: readonly Role[]) => [
  {
    href: childFindingsPath(childId),
    text: 'What the checks found',
    says: 'What looks wrong in the files and in the record',
    isOpen: maySeeFindings(roles),
  },
  {
    href: childReconciliationPath(childId),
    text: 'Our list against the source’s',
    says: 'Where they differ about this child, and whose value is used',
    isOpen: maySeeReconciliation(roles),
  },
  {
    href: correctionsPath(childId),
    text: 'Corrections',
    says: 'Dates, legal statuses and placements that staff put right',
    isOpen: mayCorrectCare(roles),
  },
]
