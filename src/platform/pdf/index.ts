// Documents as PDF that can be read aloud.
export {
  addBulletList,
  addHeading,
  addNumberedList,
  addPairs,
  addParagraph,
  addTwoColumns,
  type PairRow,
} from './parts.ts'
export {
  closeSheet,
  drawUnread,
  GREEN,
  heightOf,
  INK,
  keepTogether,
  LEFT,
  openSheet,
  type Sheet,
  WIDTH,
  writeText,
} from './sheet.ts'
export { addTable, type PdfTable } from './table.ts'
