import assert from 'node:assert/strict'
import { after } from 'node:test'
import { createClock } from '../../src/platform/clock/clock.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { findSession } from '../../src/platform/identity/index.ts'
import { createLog } from '../../src/platform/log/log.ts'
import {
  addRoleMapping,
  beginSignOn,
  createDirectory,
  finishSignOn,
} from '../../src/platform/single-sign-on/index.ts'
import type { Services } from '../../src/platform/web/services.ts'
import { startSignOnProvider } from './sign-on-provider.ts'
import { visitDirectory } from './sign-on-visit.ts'
import { withDatabase } from './test-database.ts'

/** Where Footprint would be: nobody listens there, for these tests ask it no page. */
export const DESK_ADDRESS = 'http://localhost:3999'

/** Single sign-on without pages: a database, a directory, two roles mapped; closed after the tests of the file. */
export async function openSignOnDesk() {
  const provider = await startSignOnProvider({ address: DESK_ADDRESS })
  after(() => provider.close())
  const { db } = await withDatabase()
  const config = readConfig(provider.settings)
  assert.ok(config.ok)
  const settings = config.value.singleSignOn
  assert.ok(settings)
  const directory = createDirectory(settings)
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const services: Services = { db, clock: createClock(null), config: config.value, log }
  for (const [claimValue, role] of [
    ['Footprint.Manager', 'manager'],
    ['Footprint.IRO', 'iro'],
  ] as const) {
    assert.ok((await addRoleMapping(db, { claimValue, role }, 'command-line')).ok)
  }

  async function begin(goOnTo = '/children') {
    const begun = await beginSignOn(services, directory, { goOnTo, now: new Date() })
    assert.ok(begun.ok)
    return begun.value
  }

  const finish = (query: URLSearchParams, browserToken: string | null) =>
    finishSignOn(services, directory, { query, browserToken, address: '10.0.0.1', device: 'Firefox' })

  async function signOn(subject: string) {
    const { address, browserToken } = await begin()
    const back = await visitDirectory(address, subject)
    return await finish(back.searchParams, browserToken)
  }

  /** Who is signed in then, with the session's token. */
  async function signedOn(subject: string) {
    const done = await signOn(subject)
    assert.ok(done.ok)
    const session = await findSession(db, done.value.sessionToken, new Date())
    assert.ok(session)
    return { ...session.signedIn, token: done.value.sessionToken }
  }

  /** Why they are not signed in; null where they are. */
  async function refusalOf(subject: string) {
    const done = await signOn(subject)
    return done.ok ? null : done.failure
  }

  return {
    db,
    provider,
    settings,
    directory,
    services,
    /** What was logged so far. */
    lines,
    begin,
    finish,
    signedOn,
    refusalOf,
  }
}
