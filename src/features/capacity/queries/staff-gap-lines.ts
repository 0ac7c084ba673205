// What Today says of gaps in supervision, training and registration: to managers of all, to officers of their own.
import type { Day } from '../../../kit/dates/index.ts'
import { createKeeper } from '../../../platform/changes/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { staffRecordPath } from '../../people/index.ts'
import { type EntryWriter, mayWriteRecord } from '../access.ts'
import { STAFF_GAPS_PATH } from '../paths.ts'
import { listOfficerGaps, type OfficerGaps } from './staff-gaps.ts'

type Asked = { readonly user: EntryWriter; readonly today: Day }

type Line = { readonly says: string; readonly href: string; readonly action: string }

/** What is due for every officer, kept until something of it changes: Today asks with each page. */
const createGapKeeper = () =>
  createKeeper({
    settings: {
      tables: ['staff_entry', 'training_course', 'post', 'person', 'local_rule'],
      load: async (db: Db, today: Day) => await listOfficerGaps(db, today),
    },
    beside: {},
    loadValues: async () => new Map<string, never>(),
  })

/** A line for whoever looks, where something is overdue or not on record. */
export function staffGapLines(db: Db): (asked: Asked) => Promise<readonly Line[]> {
  const keepGaps = createGapKeeper()
  return async ({ user, today }) => {
    const { personId } = user
    const isManager = mayWriteRecord(user.roles)
    if (!isManager && personId === null) return []
    const { settings: officers } = await keepGaps(db, today)
    return [
      ...(isManager ? lineOf(officers, ALL) : []),
      ...(personId === null
        ? []
        : lineOf(
            officers.filter((one) => one.personId === personId),
            { ...OWN, href: staffRecordPath(personId) },
          )),
    ]
  }
}

const ALL = {
  of: 'supervision, training and registration',
  href: STAFF_GAPS_PATH,
  action: 'See whose',
}
const OWN = { of: 'your own supervision, training and registration', action: 'See your record' }

function lineOf(officers: readonly OfficerGaps[], line: typeof ALL): readonly Line[] {
  const gaps = officers.flatMap((officer) => officer.gaps)
  const count = (standing: 'overdue' | 'not-recorded') =>
    gaps.filter((gap) => gap.standing === standing).length
  const [overdue, missing] = [count('overdue'), count('not-recorded')]
  if (overdue + missing === 0) return []
  const parts = [
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(missing > 0 ? [`${missing} not on record`] : []),
  ]
  const says = `${countOf(overdue + missing, 'gap')} in ${line.of}: ${parts.join(', ')}.`
  return [{ says, href: line.href, action: line.action }]
}
