import type { TestEvent } from 'node:test/reporters'
import { isOfItsTests, TOGETHER } from './run-together.ts'

export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/**
 * Counts a run of node:test for its reporters, which tell it of each event: null until the run is over. A file that
 * ends without running a test counts as it is reported, as one test; one that stands for its tests, in a process that
 * files share, does not count beside them.
 */
export function testCounter(): (event: TestEvent) => TestCounts | null {
  const files = { passed: 0, failed: 0 }
  return (event) => {
    if (event.type === 'test:pass' && event.data.file === TOGETHER) files.passed += 1
    if (event.type === 'test:fail' && event.data.file === TOGETHER && isOfItsTests(event.data.details.error))
      files.failed += 1
    // Each process has a summary of its own; the whole run's has no file.
    if (event.type !== 'test:summary' || event.data.file !== undefined) return null
    const { tests, passed, skipped, todo } = event.data.counts
    return {
      passed: passed - files.passed,
      failed: tests - passed - skipped - todo - files.failed,
      skipped: skipped + todo,
    }
  }
}
