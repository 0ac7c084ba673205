import { inspect } from 'node:util'
import type { TestEvent } from 'node:test/reporters'
import { testCounter } from './count-tests.ts'
import { isOfItsTests } from './run-together.ts'

/** A reporter of node:test for a long run: what failed or was left out, in full, and a count; nothing else. */
export default async function* failures(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const count = testCounter()
  for await (const event of events) {
    if (event.type === 'test:fail' && !isOfItsTests(event.data.details.error)) {
      yield `failed: ${event.data.name} (${event.data.file ?? ''}:${event.data.line ?? ''})\n`
      yield `${inspect(event.data.details.error.cause ?? event.data.details.error)}${endOfProcess(event.data.details.error)}\n`
    }
    if ((event.type === 'test:pass' || event.type === 'test:fail') && (event.data.skip || event.data.todo)) {
      yield `left out: ${event.data.name} (${event.data.file ?? ''}:${event.data.line ?? ''})\n`
    }
    if (event.type === 'test:stderr') yield event.data.message
    const counts = count(event)
    if (counts) {
      const { passed, failed, skipped } = counts
      yield `${passed} of ${passed + failed + skipped} tests passed\n`
    }
  }
}

// A process that ends early fails as a whole, and only its exit code or signal says how.
function endOfProcess(error: Error): string {
  const exitCode = 'exitCode' in error ? error.exitCode : null
  const signal = 'signal' in error ? error.signal : null
  return exitCode === null && signal === null ? '' : ` (the process ended with ${String(signal ?? exitCode)})`
}
