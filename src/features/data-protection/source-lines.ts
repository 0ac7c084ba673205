// A line of the national return as lines for the child. Columns about somebody else are passages.
import { TABLES } from '../returns/index.ts'
import { type Line, type PassageKind, toPassage } from './passage.ts'

const PASSAGES: Readonly<Record<string, PassageKind>> = {
  PL_POST: 'place',
  URN: 'place',
  SW_ID: 'staff',
  MC_DOB: 'named',
  FOSTER_CARE: 'named',
  NB_ADOPTR: 'named',
  SEX_ADOPTR: 'named',
  LS_ADOPTR: 'named',
}

/** The filled fields of a kept line, by the names of their columns. A table we do not know is one passage. */
export function sourceLines(table: string, content: string): readonly Line[] {
  const columns = TABLES.find(({ name }) => name === table)?.columns.slice(1)
  if (columns === undefined) return [{ label: 'Content', says: toPassage('said', content) }]
  const fields = content.split('\t')
  return columns.flatMap(({ name }, at) => {
    const text = fields[at] ?? ''
    const kind = PASSAGES[name]
    if (text === '') return []
    return [{ label: name, says: kind === undefined ? text : toPassage(kind, text) }]
  })
}
