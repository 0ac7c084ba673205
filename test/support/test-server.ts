import { after } from 'node:test'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type SiteMap, siteMapOf } from '../../src/app/routes.ts'
import { createServer } from '../../src/app/server.ts'
import { type Day, isoDay } from '../../src/kit/dates/index.ts'
import { newId } from '../../src/kit/ids.ts'
import { type Config, type Environment, readConfig } from '../../src/platform/config/index.ts'
import type { Db, OpenDatabase } from '../../src/platform/db/index.ts'
import { addAccount, csrfTokenOf, findSession, openSession } from '../../src/platform/identity/index.ts'
import { createLog } from '../../src/platform/log/log.ts'
import type { Role } from '../../src/platform/web/route.ts'
import type { Services } from '../../src/platform/web/services.ts'
import { withDatabase } from './test-database.ts'

export type TestServer = {
  readonly server: FastifyInstance
  readonly services: Services
  /** The cookie's name. */
  readonly cookieName: string
  /** Lets so many minutes go by for sessions. Today stays as it is. */
  passMinutes(minutes: number): void
}

export type TestServerOptions = {
  /** Left out: the real site map. */
  readonly siteMap?: (services: Services) => SiteMap
  /** Left out: Saturday 21 November 2026. A function: for a story in which days go by. */
  readonly today?: Day | (() => Day)
  readonly environment?: Environment
  /** Left out: a new one, closed after the tests of the file. */
  readonly database?: OpenDatabase
}

/** The whole server on a database of its own, to be asked with `inject`; closed after the tests of the file. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.database ?? (await withDatabase())
  const config = configOf(options.environment ?? {})
  let passed = 0
  const { today = isoDay('2026-11-21') } = options
  const clock = {
    now: () => new Date(Date.now() + passed),
    today: () => (typeof today === 'function' ? today() : today),
  }
  const services = { db: database.db, clock, config, log: createLog('silent') }
  const siteMap = (options.siteMap ?? siteMapOf)(services)
  const server = await createServer({ services, siteMap, connections: database.connections })
  after(() => server.close())
  return {
    server,
    services,
    cookieName: config.cookie.name,
    passMinutes(minutes) {
      passed += minutes * 60_000
    },
  }
}

function configOf(environment: Environment): Config {
  const config = readConfig({ SECRET_KEY: '00'.repeat(32), ...environment })
  if (!config.ok) throw new Error(config.failure.join('\n'))
  return config.value
}

/** A person in front of a browser. */
export type Visitor = {
  readonly accountId: string
  readonly csrfToken: string
  /** For requests made by hand. */
  readonly cookie: string
  get(url: string): Promise<LightMyRequestResponse>
  /** Posts a form with the session's token, as a page of ours would. Fields given as a list are sent more than once. */
  post(
    url: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<LightMyRequestResponse>
  /** Posts a multipart form: the fields, then the files. */
  postFiles(
    url: string,
    files: readonly TestFile[],
    fields?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

export type TestFile = {
  readonly field: string
  readonly fileName: string
  readonly content: string | Buffer
}

export type Person = {
  readonly name?: string
  readonly roles: readonly Role[]
  /** The officer they are, who must be there already. */
  readonly personId?: string
}

/** A new person, signed in. */
export async function signedInAs(test: TestServer, who: Role | Person): Promise<Visitor> {
  const { roles, name = 'Ruth Adeyemi', ...given } = typeof who === 'string' ? { roles: [who] } : who
  const { db, clock } = test.services
  const isOfficer = roles.includes('iro')
  const personId = given.personId ?? (isOfficer ? await saveColleague(db) : null)
  const userName = `person-${newId()}`
  const password = 'correct horse battery'
  const added = await addAccount(
    db,
    { userName, displayName: name, roles, personId, password },
    'command-line',
  )
  if (!added.ok) throw new Error(added.failure.says)
  const token = await openSession(db, added.value.id, clock.now())
  const session = await findSession(db, token, clock.now())
  if (!session) throw new Error('the session that was just opened is not there')
  const cookie = `${test.cookieName}=${token}`
  return visitorWith(test.server, {
    accountId: added.value.id,
    csrfToken: csrfTokenOf(session.csrfSecret),
    cookie,
  })
}

/** An officer of the reviewing service who holds nobody: whoever shares the team, or nobody, is within reach. */
async function saveColleague(db: Db): Promise<string> {
  const id = newId()
  const team = { id: 'team-reviewing', name: 'Reviewing service', kind: 'reviewing' }
  await db
    .insertInto('team')
    .values(team)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('person')
    .values({ id, name: `Colleague ${id}`, sort_name: `colleague ${id}` })
    .execute()
  const post = { id: newId(), person_id: id, kind: 'iro', team_id: team.id, from_day: '2020-01-01' }
  await db.insertInto('post').values(post).execute()
  return id
}

type Identity = Pick<Visitor, 'accountId' | 'csrfToken' | 'cookie'>

function visitorWith(server: FastifyInstance, identity: Identity): Visitor {
  const { csrfToken, cookie } = identity
  const inject = (options: InjectOptions) =>
    server.inject({
      ...options,
      headers: { host: 'localhost', cookie, 'sec-fetch-site': 'same-origin', ...options.headers },
    })
  return {
    ...identity,
    inject,
    get: (url) => inject({ method: 'GET', url }),
    post: (url, fields = {}) => inject({ method: 'POST', url, ...formOf({ csrf: csrfToken, ...fields }) }),
    postFiles: (url, files, fields = {}) =>
      inject({ method: 'POST', url, ...multipartOf(files, { csrf: csrfToken, ...fields }) }),
  }
}

/** The headers and body of a posted form. */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  }
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: form.toString() }
}

function multipartOf(files: readonly TestFile[], fields: Readonly<Record<string, string>>) {
  const boundary = `boundary${newId()}`
  const disposition = (words: string) => `--${boundary}\r\ncontent-disposition: form-data; ${words}\r\n`
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`${disposition(`name="${name}"`)}\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ field, fileName, content }) => [
      Buffer.from(`${disposition(`name="${field}"; filename="${fileName}"`)}content-type: text/csv\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload }
}
