// The day a child came into care as the Standard Safeguarding Dataset has it, read beside the return where it is there.
import { createReadStream } from 'node:fs'
import { readCsv } from '../../kit/csv/index.ts'
import { type Day, parseIsoDay, parseReturnDay } from '../../kit/dates/index.ts'

/** The table it stands in. */
export const ENTERED_CARE_TABLE = 'ssd_cla_episodes'

/** One episode of that table (line 0: held here, and no line of a file); days that are blank or unreadable are null. */
export type EnteredCare = { readonly line: number; readonly began: Day | null; readonly entered: Day | null }

const COLUMNS = {
  person: 'clae_person_id',
  began: 'clae_cla_episode_start_date',
  entered: 'clae_entered_care_date',
} as const

/** Reads the table by child, the identifiers in capitals; null where the file is not that table. */
export async function readEnteredCare(path: string): Promise<Map<string, EnteredCare[]> | null> {
  const byChild = new Map<string, EnteredCare[]>()
  let columns: Readonly<Record<keyof typeof COLUMNS, number>> | null = null
  for await (const batch of readCsv(createReadStream(path))) {
    if (!batch.ok) return null
    for (const { line, fields } of batch.value) {
      if (columns === null) {
        columns = positionsIn(fields)
        if (columns === null) return null
        continue
      }
      const child = (fields[columns.person] ?? '').trim().toUpperCase()
      const row = { line, began: toDay(fields[columns.began]), entered: toDay(fields[columns.entered]) }
      const rows = byChild.get(child)
      if (rows === undefined) byChild.set(child, [row])
      else rows.push(row)
    }
  }
  return byChild
}

function positionsIn(heading: readonly string[]) {
  const names = heading.map((name) => name.trim().toLowerCase())
  const at = {
    person: names.indexOf(COLUMNS.person),
    began: names.indexOf(COLUMNS.began),
    entered: names.indexOf(COLUMNS.entered),
  }
  return Object.values(at).includes(-1) ? null : at
}

/** `2025-05-01`, with or without a time after it, or `01/05/2025`. */
function toDay(found = ''): Day | null {
  const day = found.trim().slice(0, 10)
  return parseIsoDay(day) ?? parseReturnDay(day)
}
