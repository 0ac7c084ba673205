// A report as a file of the kind that is asked for.
import type { ReportDocument } from '../report-document.ts'
import { toHtmlFile } from './html-file.ts'
import { toPdfFile } from './pdf-file.ts'
import { toCsvZip, toXlsxFile } from './table-files.ts'
import { toWordFile } from './word-file.ts'

type FileKind = {
  /** How its name ends. */
  readonly ends: string
  readonly contentType: string
  readonly make: (document: ReportDocument) => string | Uint8Array | Promise<Uint8Array>
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const KINDS = {
  html: { ends: 'html', contentType: 'text/html; charset=utf-8', make: toHtmlFile },
  docx: { ends: 'docx', contentType: `${OFFICE}.wordprocessingml.document`, make: toWordFile },
  pdf: { ends: 'pdf', contentType: 'application/pdf', make: toPdfFile },
  xlsx: { ends: 'xlsx', contentType: `${OFFICE}.spreadsheetml.sheet`, make: toXlsxFile },
  csv: { ends: 'zip', contentType: 'application/zip', make: toCsvZip },
} as const satisfies Record<string, FileKind>

export type ReportFormat = keyof typeof KINDS

/** In the order in which they are offered. `csv`: a zip with a file for each table. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['html', 'docx', 'pdf', 'xlsx', 'csv']

export const isReportFormat = (word: string): word is ReportFormat => Object.hasOwn(KINDS, word)

export type ReportFile = {
  /** Such as `annual-report-2025-26-board.pdf`. */
  readonly fileName: string
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** The whole file; its name says that a draft is one. */
export async function makeReportFile(document: ReportDocument, format: ReportFormat): Promise<ReportFile> {
  const { ends, contentType, make } = KINDS[format]
  const { year, audience, frozenOn } = document
  const state = frozenOn === null ? '-draft' : ''
  const tables = format === 'csv' ? '-tables' : ''
  return {
    fileName: `annual-report-${year}-${audience}${tables}${state}.${ends}`,
    contentType,
    body: await make(document),
  }
}
