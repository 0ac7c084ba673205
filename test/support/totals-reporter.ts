import type { TestEvent } from 'node:test/reporters'
import { testCounter } from './count-tests.ts'

/** A reporter of node:test that gives one line of JSON, for script/test to add up. */
export default async function* totals(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const count = testCounter()
  for await (const event of events) {
    const counts = count(event)
    if (counts) yield `${JSON.stringify(counts)}\n`
  }
}
