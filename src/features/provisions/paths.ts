import { PROVISIONS, type ProvisionId } from '../../law/citations/provisions.ts'

/** The ledger of the law. */
export const LAW_PATH = '/law'

/** The words of a provision's id as an address: `CPPCR 33(1)` is `cppcr-33-1`. */
function toSlug(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const ids = Object.keys(PROVISIONS).filter((id): id is ProvisionId => id in PROVISIONS)
const bySlug: ReadonlyMap<string, ProvisionId> = new Map(ids.map((id) => [toSlug(id), id]))

/** The page of a provision. */
export function provisionPath(id: ProvisionId): string {
  return `${LAW_PATH}/${toSlug(id)}`
}

/** The provision whose page has this last part of the address; null where there is none. */
export function findProvisionBySlug(slug: string): ProvisionId | null {
  return bySlug.get(slug) ?? null
}

/** Every provision of the ledger, in its order. */
export function listProvisionIds(): readonly ProvisionId[] {
  return ids
}
