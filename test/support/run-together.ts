import { relative } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

/**
 * Runs test files one after another in this process: each as one test that holds those of the file, with its hooks, so
 * that what a file opened is closed before the next begins.
 */
export async function runTogether(files: readonly string[]): Promise<void> {
  let running = ''
  const sayWhere = () => {
    process.stderr.write(`The process ended in ${running}.\n`)
    process.exitCode = 1
  }
  process.once('exit', sayWhere)
  for (const file of files) {
    running = relative(process.cwd(), file)
    await test(running, async (whole) => {
      await import(pathToFileURL(file).href)
      // A file that waits between its tests may have had all it had so far run: its end is after the last of them.
      await whole.test('its end', () => {})
    })
  }
  process.off('exit', sayWhere)
}

/** Where a reporter is told that a file's own test is. */
export const TOGETHER = import.meta.filename

/** Whether a test failed because one within it did, and not of itself. */
export function isOfItsTests(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed'
}
