const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet takes for a formula: text starting with = + - @, a tab or a line end gets a leading '. */
export function withoutFormula(text: string): string {
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text
}

function writeCell(text: string): string {
  const safe = withoutFormula(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One row of a CSV file (RFC 4180), with its line end. */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

/**
 * A whole CSV file, safe against formula injection. No byte order mark: whoever sends it to Excel adds one.
 * @example writeCsv([['Name', 'Due'], ['Obi, Maisie', '2026-05-18']]) // 'Name,Due\r\n"Obi, Maisie",2026-05-18\r\n'
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(writeCsvRow).join('')
}
