// Every address of the map with every field that its forms have on real pages, asked as everybody who may.
import { allowedTo } from '../../../src/platform/web/access-row.ts'
import { roles } from '../../../src/platform/identity/index.ts'
import { findForms, findPaths, findQueryNames, type FoundField } from './find-forms.ts'
import type { FuzzSite } from './fuzz-site.ts'
import type { Target } from './make-request.ts'

export type Targets = {
  readonly all: readonly Target[]
  /** Those a role may use; of the others all that can be said is that they are refused. */
  readonly ofRole: ReadonlyMap<string, readonly Target[]>
  /** What stands in addresses for something that is there, by parameter. */
  readonly params: Readonly<Record<string, readonly string[]>>
}

type Gathered = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What is asked of it, with its parameters by name. */
  readonly pattern: RegExp
  /** Null: anybody's. */
  readonly action: string | null
  isMultipart: boolean
  readonly fields: Map<string, Set<string>>
}

type Known = Map<string, Set<string>>

const ROUNDS = 2
const MOST_VALUES = 30

export async function findTargets(site: FuzzSite): Promise<Targets> {
  const gathered = routesOf(site)
  const params = paramsOf(site)
  const mayUse = (role: string, action: string | null): boolean =>
    action === null ||
    site.siteMap.access.some(
      (row) => row.action === action && roles.some((one) => one === role && allowedTo(row, [one]) !== null),
    )
  const seen = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { url, action } of addressesOf(gathered, params).filter((one) => !seen.has(one.url))) {
      seen.add(url)
      // The others are refused, and a refusal has no forms.
      for (const [role, visitor] of site.askers) {
        if (!mayUse(role, action)) continue
        const page = visitor
          ? await visitor.get(url)
          : await site.server.inject({ method: 'GET', url, remoteAddress: '10.9.9.9' })
        if (page.statusCode === 200) lookAt(page.body, url, gathered, params)
      }
    }
  }
  const all = gathered.map(toTarget)
  return {
    all,
    ofRole: new Map(
      roles.map((role) => [role, gathered.filter(({ action }) => mayUse(role, action)).map(toTarget)]),
    ),
    params: Object.fromEntries([...params].map(([name, values]) => [name, [...values]])),
  }
}

const toTarget = ({ method, path, isMultipart, fields }: Gathered): Target => ({
  method,
  path,
  isMultipart,
  fields: [...fields].map(([name, values]) => ({ name, values: [...values] })),
})

function routesOf({ siteMap }: FuzzSite): readonly Gathered[] {
  const { open, own = [], pages } = siteMap
  const free = [...open, ...own].map(({ method, path }) => ({ method, path, action: null }))
  return [...free, ...pages].map(({ method, path, action }) => ({
    method,
    path,
    pattern: patternOf(path),
    action,
    isMultipart: false,
    fields: new Map(),
  }))
}

function paramsOf({ world }: FuzzSite): Known {
  const known: Known = new Map([['id', new Set(['grid-load'])]])
  for (const given of Object.values(world.params)) {
    for (const [name, value] of Object.entries(given)) add(known, name, value)
  }
  return known
}

function add(known: Known, name: string, value: string): void {
  const values = known.get(name) ?? new Set()
  if (values.size < MOST_VALUES) values.add(value)
  known.set(name, values)
}

function lookAt(page: string, url: string, gathered: readonly Gathered[], params: Known): void {
  const find = (method: string, path: string) =>
    gathered.find((one) => one.method === method && one.pattern.test(path))
  for (const form of findForms(page, url)) {
    const target = find(form.method, form.action.split(/[?#]/)[0] ?? '')
    if (!target) continue
    if (form.isMultipart) target.isMultipart = true
    for (const field of form.fields) gather(target, field)
  }
  for (const { path, name } of findQueryNames(page)) {
    const target = find('GET', path)
    if (target) gather(target, { name, values: [] })
  }
  for (const path of findPaths(page)) {
    const target = find('GET', path) ?? find('POST', path)
    const values = target?.pattern.exec(path)?.groups ?? {}
    for (const [name, value] of Object.entries(values)) add(params, name, decodeURIComponent(value))
  }
}

function gather({ fields }: Gathered, { name, values }: FoundField): void {
  fields.set(name, fields.get(name) ?? new Set())
  for (const value of values) add(fields, name, value)
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

type Address = Pick<Gathered, 'action'> & { readonly url: string }

/** Each page with the first few of what is known to be there; files, which have no forms, are left out. */
function addressesOf(gathered: readonly Gathered[], params: Known): readonly Address[] {
  const pages = gathered.filter(({ method, path }) => method === 'GET' && !/\.[a-z]+$/.test(path))
  return pages.flatMap(({ path, action }) =>
    [0, 1].map((which) => ({
      action,
      url: path.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent([...(params.get(name) ?? [])][which] ?? 'absent'),
      ),
    })),
  )
}
