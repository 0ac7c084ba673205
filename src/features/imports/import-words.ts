// What pages and the command line say of a load of files.
import { toReturnYearName } from '../../law/returns/index.ts'
import { SYSTEM_NAMES } from './system.ts'
import type { Import, ImportState, MissingRows } from './import.ts'

const STATES: Readonly<Record<ImportState, string>> = {
  running: 'Under way',
  asks: 'Needs an answer',
  done: 'Loaded',
  refused: 'Not loaded',
  failed: 'Failed',
  interrupted: 'Interrupted',
}

export function stateName(state: ImportState): string {
  return STATES[state]
}

/** "2025-26 and 2024-25", or "Names and IROs" for the template. */
export function whatWasLoaded({ system, report }: Pick<Import, 'system' | 'report'>): string {
  if (system === 'template') return 'Names and IROs'
  if (system === 'ssd' || system === 'annex-a') return SYSTEM_NAMES[system]
  const years = report.years.flatMap((year) => (year === null ? [] : [toReturnYearName(year)]))
  return years.length === 0 ? 'National return' : `National return, ${years.join(' and ')}`
}

/** "Reviews of 2025-26: 120 of 994 rows are not in the new file." */
export function sayMissing({ table, year, held, missing }: MissingRows): string {
  const rows = new Intl.NumberFormat('en-GB')
  return `${table} of ${toReturnYearName(year)}: ${rows.format(missing)} of ${rows.format(held)} rows are not in the new file.`
}

/** What a table of the return is about. */
const TABLE_NAMES: Readonly<Record<string, string>> = {
  Header: 'Child',
  Episodes: 'Episode',
  Reviews: 'Review',
  UASC: 'Unaccompanied asylum seeker',
  OC2: 'Health',
  OC3: 'Care leaver',
  AD1: 'Adoption',
  PlacedAdoption: 'Decision to place for adoption',
  PrevPerm: 'Earlier permanence',
  Missing: 'Missing or away',
  SWEpisodes: 'Social worker',
  DoLo: 'Deprivation of liberty',
  Involvements: 'Who works with the child',
  CareTold: 'Period of care',
  ReviewsTold: 'Review, as planned',
  VisitsTold: 'Visit',
  PlansTold: 'Child protection plan',
  ssd_cla_placement: 'Placement',
  ssd_legal_status: 'Legal status',
  ssd_professionals: 'Staff',
}

export function tableName(table: string): string {
  return TABLE_NAMES[table] ?? table
}

/** `2025-07-04` as the return writes it; the rest of a key (a second row of that day) is left out. */
export function keyInWords(key: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(key) ?? []
  return year === undefined ? key : `${day}/${month}/${year}`
}
