// The template: what the national return does not say of a child. One row a child; a blank leaves what is there.
import { type Day, parseIsoDay, parseReturnDay } from '../../kit/dates/index.ts'

export const TEMPLATE_COLUMNS = [
  'IDENTIFIER',
  'GIVEN NAME',
  'FAMILY NAME',
  'IRO',
  'TEAM',
  'SIBLING GROUP',
  'IRO SINCE',
] as const

export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number]

export type TemplateRow = {
  readonly line: number
  /** Any number by which we know the child. */
  readonly identifier: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly officer: string | null
  readonly team: string | null
  readonly siblingGroup: string | null
  readonly officerSince: Day | null
}

export type TemplateFault = {
  readonly column: TemplateColumn
  readonly found: string
  readonly expected: string
}

const namesIn = (heading: readonly string[]): readonly string[] =>
  heading.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toUpperCase(),
  )

/** Whether a heading is the template's: the identifier and at least one other of its columns. */
export function isTemplateHeading(heading: readonly string[]): boolean {
  const names = namesIn(heading)
  return (
    names.includes('IDENTIFIER') &&
    TEMPLATE_COLUMNS.some((one) => one !== 'IDENTIFIER' && names.includes(one))
  )
}

/** What is wrong with a heading, a sentence each, without the name of the file; unknown and double columns. */
export function faultsOfHeading(heading: readonly string[]): readonly string[] {
  const names = namesIn(heading)
  const columns: readonly string[] = TEMPLATE_COLUMNS
  const unknown = names.filter((name) => name !== '' && !columns.includes(name))
  const twice = names.filter((name, at) => name !== '' && names.indexOf(name) !== at)
  return [
    ...unknown.map((name) => `has a column ${name} that the template does not have. Take it out.`),
    ...twice.map((name) => `has the column ${name} twice. Take one out.`),
  ]
}

const LONGEST = 100
const EXPECTED_DAY = 'a real date written dd/mm/yyyy, today or earlier, or nothing'

/** Reads rows under a heading. `today`: IRO SINCE may not be later. */
export function openTemplate(
  heading: readonly string[],
  today: Day,
): (
  line: number,
  fields: readonly string[],
) => { readonly row: TemplateRow; readonly faults: readonly TemplateFault[] } {
  const names = namesIn(heading)
  return (line, fields) => {
    const faults: TemplateFault[] = []
    const text = (column: TemplateColumn): string | null => {
      const found = withoutGuard((fields[names.indexOf(column)] ?? '').trim())
      if (found.length > LONGEST || /\p{Cc}/u.test(found)) {
        faults.push({
          column,
          found: found.slice(0, LONGEST),
          expected: `at most ${LONGEST} letters in one line`,
        })
      }
      return found === '' ? null : found
    }
    const identifier = text('IDENTIFIER') ?? ''
    if (identifier === '')
      faults.push({ column: 'IDENTIFIER', found: '', expected: 'the child’s identifier' })
    const officer = text('IRO')
    const row = {
      line,
      identifier,
      givenName: text('GIVEN NAME'),
      familyName: text('FAMILY NAME'),
      officer,
      team: text('TEAM'),
      siblingGroup: text('SIBLING GROUP'),
      officerSince: readSince(text('IRO SINCE'), officer, today, faults),
    }
    return { row, faults }
  }
}

function readSince(
  found: string | null,
  officer: string | null,
  today: Day,
  faults: TemplateFault[],
): Day | null {
  if (found === null) return null
  const day = parseReturnDay(found) ?? parseIsoDay(found)
  if (officer === null)
    faults.push({ column: 'IRO SINCE', found, expected: 'nothing, where no IRO is given' })
  else if (day === null || day > today) faults.push({ column: 'IRO SINCE', found, expected: EXPECTED_DAY })
  return day
}

/** Our own files put ' before what a spreadsheet could take for a formula. */
function withoutGuard(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text
}
