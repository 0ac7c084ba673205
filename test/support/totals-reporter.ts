import type { TestEvent } from 'node:test/reporters'

/**
 * A reporter of node:test that gives one line of JSON, for script/test to add up: how many passed, and how many did
 * not or were left out. A file that ends without running a test counts as it is reported, as one test.
 */
export default async function* totals(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // Each file has a summary of its own; the whole run's has no file.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { passed, tests, skipped, todo } = event.data.counts
      yield `${JSON.stringify({ passed: passed, failed: tests - passed - skipped - todo, skipped: skipped + todo })}\n`
    }
  }
}
