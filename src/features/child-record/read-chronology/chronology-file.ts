// A signed chronology as a PDF.
import { toShortDate, toYearMonthDay } from '../../../kit/dates/index.ts'
import { addHeading, addPairs, addParagraph, closeSheet, openSheet } from '../../../platform/pdf/index.ts'
import { underLine } from '../activity-words.ts'
import type { ChronologyLine, SignedChronology } from '../chronology.ts'
import { leadOf, proofWords, signedWords, titleOf } from '../chronology-words.ts'

const saysOf = (line: ChronologyLine): string =>
  [line.says, ...(line.note === '' ? [] : [line.note]), underLine(line)].join('\n')

/** The bytes of the PDF. Its own title names nobody. */
export async function toChronologyFile(signed: SignedChronology): Promise<Uint8Array> {
  const sheet = openSheet('Chronology')
  addHeading(sheet, 'H1', titleOf(signed))
  addParagraph(sheet, leadOf(signed))
  addParagraph(sheet, signedWords(signed))
  const years = Map.groupBy(signed.content.lines, ({ on }) => toYearMonthDay(on).year)
  for (const [year, lines] of years) {
    addHeading(sheet, 'H2', String(year))
    addPairs(
      sheet,
      lines.map((line) => ({ name: toShortDate(line.on), says: saysOf(line) })),
    )
  }
  addParagraph(sheet, signedWords(signed))
  addParagraph(sheet, proofWords(signed))
  return await closeSheet(sheet)
}
