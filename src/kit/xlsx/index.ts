export { readWorkbook, type Sheet, type SheetRow, type Workbook } from './read-workbook.ts'
export type { WorkbookFault } from './unpack.ts'
