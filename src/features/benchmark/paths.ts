/** One measure, ours and other authorities'. */
export const BENCHMARK_PATH = '/benchmark'

/** The same as a file for a spreadsheet. */
export const COMPARISON_CSV_PATH = `${BENCHMARK_PATH}.csv`

/** The files, and the forms to make ours and to bring in others. */
export const FILES_PATH = `${BENCHMARK_PATH}/files`

/** Making our own file. */
export const MAKE_PATH = `${BENCHMARK_PATH}/make`

/** What we say of ourselves in our file, and our key. */
export const ABOUT_PATH = `${BENCHMARK_PATH}/about`

/** One file, to be taken away. */
export function filePath(id: string): string {
  return `${FILES_PATH}/${encodeURIComponent(id)}/file.json`
}

/** A key that came with a file: its fingerprint, to be compared. */
export function keyPath(id: string): string {
  return `${BENCHMARK_PATH}/keys/${encodeURIComponent(id)}`
}

/** Another authority: its region, and whether it is like us. */
export function authorityPath(code: string): string {
  return `${BENCHMARK_PATH}/authorities/${encodeURIComponent(code)}`
}
