// A directory to sign in with, for tests and to try out by hand: `node test/support/sign-on-provider.ts`.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Configuration, Provider } from 'oidc-provider'
import type { Environment } from '../../src/platform/config/index.ts'
import { signOnBackPath, signOnLeftPath } from '../../src/platform/single-sign-on/index.ts'
import { html } from '../../src/ui/html.ts'
import { SIGN_ON_PEOPLE, type SignOnPerson } from './sign-on-people.ts'
import { createSignOnStore } from './sign-on-store.ts'

const CLIENT = { id: 'footprint', secret: 'a secret for trying out only' }

export type SignOnProvider = {
  readonly issuer: string
  /** What Footprint at `address` has to be told. */
  readonly settings: Environment
  /** Who is in the directory now; what it says of them may be changed. */
  readonly people: Map<string, SignOnPerson>
  close(): Promise<void>
}

export type SignOnProviderOptions = {
  /** Where Footprint is. */
  readonly address: string
  /** Left out: a free one. */
  readonly port?: number
}

/** A directory on this machine. Whoever comes says who they are by a button: there are no passwords. */
export async function startSignOnProvider({
  address,
  port = 0,
}: SignOnProviderOptions): Promise<SignOnProvider> {
  const people = new Map(SIGN_ON_PEOPLE.map((person) => [person.subject, person]))
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${portOf(server.address())}`
  const provider = new Provider(issuer, configurationOf(address, people))
  const callback = provider.callback()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(renderPeople(people))
      return
    }
    const subject = new URLSearchParams(await text(request)).get('subject')
    const result = subject
      ? { login: { accountId: subject } }
      : { error: 'access_denied', error_description: 'They went away' }
    await provider.interactionFinished(request, response, result)
  }

  return {
    issuer,
    people,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      PUBLIC_ADDRESS: address,
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function configurationOf(address: string, people: ReadonlyMap<string, SignOnPerson>): Configuration {
  return {
    adapter: createSignOnStore(),
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [address + signOnBackPath],
        post_logout_redirect_uris: [address + signOnLeftPath],
      },
    ],
    pkce: { required: () => true },
    // As Entra ID does: what the scopes give stands in the id token itself.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'roles', 'groups', 'hasgroups', 'upn'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: async () => ({ ...people.get(subject)?.claims, sub: subject }),
    }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(context, form) {
          context.body = renderDirectoryPage(
            'Sign out of the council?',
            `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
          )
        },
      },
    },
    renderError(context, out) {
      context.body = renderDirectoryPage('The directory refused', html`<p>${out.error}</p>`.toString())
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 600,
      Interaction: 600,
      Session: 3600,
    },
    jwks: { keys: [newSigningKey()] },
  }
}

function newSigningKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kty: 'RSA' as const, use: 'sig', alg: 'RS256' }
}

function renderPeople(people: ReadonlyMap<string, SignOnPerson>): string {
  const buttons = [...people.values()].map(
    ({ subject, claims }) =>
      html`<p><button name="subject" value="${subject}">${String(claims['name'])}</button></p>`,
  )
  const form = html`<form method="post">${buttons}<p><button name="subject" value="">Nobody: go back</button></p></form>`
  return renderDirectoryPage('Who are you?', form.toString())
}

function renderDirectoryPage(title: string, main: string): string {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${main}</html>`
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the directory has no port')
  return address.port
}

if (import.meta.main) {
  const provider = await startSignOnProvider({ address: 'http://localhost:3000', port: 4400 })
  const settings = Object.entries(provider.settings).map(([name, value]) => `  ${name}='${value}' \\\n`)
  process.stdout.write(`A directory to try out single sign-on with, at ${provider.issuer}. Stop it with Ctrl+C.

Start Footprint with
${settings.join('')}  script/server

Sign in as its administrator, open http://localhost:3000/settings/single-sign-on and give the values
Footprint.Manager, Footprint.IRO and Footprint.Administrator their roles.
`)
}
