import type { Audience } from './report-document.ts'

export const REPORTS_PATH = '/reports'
export const ANNUAL_PATH = `${REPORTS_PATH}/annual`

const part = encodeURIComponent

/** The drafting page of a year, as `2025-26`. */
export const annualPath = (year: string): string => `${ANNUAL_PATH}/${part(year)}`
export const blockPath = (year: string, block: string): string => `${annualPath(year)}/write/${part(block)}`
export const commentsPath = (year: string, block: string): string => `${blockPath(year, block)}/comments`
export const settlePath = (year: string, block: string, comment: string): string =>
  `${commentsPath(year, block)}/${part(comment)}/settle`
export const readPath = (year: string, audience: Audience | ':audience'): string =>
  `${annualPath(year)}/read/${audience}`
export const freezePath = (year: string): string => `${annualPath(year)}/freeze`
export const reopenPath = (year: string): string => `${annualPath(year)}/open-again`
export const changesPath = (year: string): string => `${annualPath(year)}/corrections`
/** The list behind a figure of one edition. */
export const keptListPath = (year: string, edition: number | ':edition', measure: string): string =>
  `${annualPath(year)}/editions/${edition}/lists/${part(measure)}`
/** The report as a file, `?audience=board&format=pdf`. */
export const takePath = (year: string): string => `${annualPath(year)}/file`
