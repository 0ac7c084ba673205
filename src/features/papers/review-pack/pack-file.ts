// The pack as a PDF.
import {
  addHeading,
  addNumberedList,
  addPairs,
  addParagraph,
  closeSheet,
  openSheet,
} from '../../../platform/pdf/index.ts'
import type { ReviewPack } from './pack.ts'

/** The bytes of the PDF. Its own title names nobody. */
export async function toPackFile({ title, lead, agenda, parts }: ReviewPack): Promise<Uint8Array> {
  const sheet = openSheet('Review pack')
  addHeading(sheet, 'H1', title)
  addParagraph(sheet, lead)
  addHeading(sheet, 'H2', 'Agenda')
  addNumberedList(sheet, agenda)
  for (const part of parts) {
    addHeading(sheet, 'H2', part.title)
    if (part.rows.length === 0) addParagraph(sheet, part.none)
    else addPairs(sheet, part.rows)
  }
  return await closeSheet(sheet)
}
