export type { CsvFault, CsvFaultKind } from './fault.ts'
export { LONGEST_LINE, readCsv } from './read.ts'
export type { CsvRecord } from './records.ts'
