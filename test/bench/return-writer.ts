import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, toReturnDate } from '../../src/kit/dates/index.ts'

const HEADINGS = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  uasc: 'CHILD,SEX,DOB,DUC',
  sw_episodes: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
  placed_for_adoption: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  oc2: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
} as const

export type WrittenTable = keyof typeof HEADINGS

/** Writes the rows of one return into the files of a folder, as they come. */
export type ReturnWriter = {
  readonly write: (table: WrittenTable, fields: readonly (string | Day | null)[]) => void
  /** Waits until the files have taken what was written. */
  readonly drain: () => Promise<void>
  readonly close: () => Promise<void>
}

const ENOUGH = 1 << 20

export function createReturnWriter(folder: string): ReturnWriter {
  mkdirSync(folder, { recursive: true })
  const files = Object.entries(HEADINGS).map(([table, heading]) => ({
    table,
    text: `${heading}\r\n`,
    stream: createWriteStream(join(folder, `${table}.csv`)),
  }))
  const byTable = new Map(files.map((file) => [file.table, file]))
  return {
    write: (table, fields) => {
      const file = byTable.get(table)
      if (file !== undefined) file.text += `${fields.map(toField).join(',')}\r\n`
    },
    drain: async () => {
      for (const file of files.filter(({ text }) => text.length > ENOUGH)) {
        if (!file.stream.write(file.text)) await once(file.stream, 'drain')
        file.text = ''
      }
    },
    close: async () => {
      for (const { stream, text } of files) {
        stream.end(text)
        await once(stream, 'finish')
      }
    },
  }
}

const written = new Map<Day, string>()

function toField(field: string | Day | null): string {
  if (field === null || typeof field === 'string') return field ?? ''
  const known = written.get(field)
  if (known !== undefined) return known
  const text = toReturnDate(field)
  written.set(field, text)
  return text
}
