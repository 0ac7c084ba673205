import { DEMO_ACCOUNTS, DEMO_TODAY } from '../../db/demo/people.ts'
import type { Day } from '../../src/kit/dates/index.ts'
import type { Environment } from '../../src/platform/config/index.ts'
import { withDemonstration } from './test-database.ts'
import { startTestServer, type TestServer } from './test-server.ts'

export type CouncilSite = TestServer & {
  /** Where a browser finds it. */
  readonly address: string
}

/**
 * The whole server with the fictional council, listening on a free port; closed after the tests of the file. Its day is
 * the demonstration's, or in a story in which days go by what `today` says.
 */
export async function startCouncilSite(
  today: () => Day = () => DEMO_TODAY,
  environment: Environment = {},
): Promise<CouncilSite> {
  const database = await withDemonstration()
  const site = await startTestServer({ today, database, environment: { DEMO: 'true', ...environment } })
  const address = await site.server.listen({ port: 0, host: '127.0.0.1' })
  return { ...site, address: address.replace('127.0.0.1', 'localhost') }
}

export type DemoRole = keyof typeof DEMO_ACCOUNTS
