// Spreadsheets: tables of words and numbers, and nothing that is worked out when they are opened.
export { type SheetCell, type WorkbookSheet, writeWorkbook } from './write-workbook.ts'
