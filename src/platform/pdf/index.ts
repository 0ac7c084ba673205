// Plain documents as PDF.
export { addHeading, addNumberedList, addPairs, addParagraph, type PairRow } from './parts.ts'
export { closeSheet, openSheet, type Sheet } from './sheet.ts'
