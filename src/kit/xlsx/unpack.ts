// Takes the parts of a workbook out of its zip, within bounds that hold before a byte is unpacked.
import { unzipSync } from 'fflate'
import { fail, ok, type Result } from '../result.ts'

/** Why a workbook cannot be read. The caller makes the sentence. */
export type WorkbookFault =
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'macros' }
  | { readonly kind: 'external-links' }
  | { readonly kind: 'locked-or-old' }
  /** A part that is not correct XML, or holds entities or a document type. */
  | { readonly kind: 'part'; readonly part: string }

const MOST_ENTRIES = 2000
const MOST_UNPACKED = 200 * 1_048_576

const WANTED =
  /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/

const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** The parts that are read, by name. Declared sizes are added up first; no more than was declared is ever unpacked. */
export function unpackWorkbook(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, WorkbookFault> {
  if (OLE.every((byte, at) => bytes[at] === byte)) return fail({ kind: 'locked-or-old' })
  const found: { entries: number; size: number; fault: WorkbookFault | null } = {
    entries: 0,
    size: 0,
    fault: null,
  }
  const parts = tryToUnzip(bytes, ({ name, originalSize }) => {
    found.entries += 1
    found.fault ??= faultOf(name)
    const isWanted = WANTED.test(name)
    if (isWanted) found.size += originalSize
    if (found.entries > MOST_ENTRIES || found.size > MOST_UNPACKED) found.fault ??= { kind: 'too-large' }
    return isWanted && found.fault === null
  })
  if (found.fault !== null) return fail(found.fault)
  if (parts === null || parts['xl/workbook.xml'] === undefined) return fail({ kind: 'not-a-workbook' })
  return ok(new Map(Object.entries(parts)))
}

function faultOf(name: string): WorkbookFault | null {
  if (/vbaProject|macrosheets/i.test(name)) return { kind: 'macros' }
  return /^xl\/externalLinks\//i.test(name) ? { kind: 'external-links' } : null
}

type Entry = { readonly name: string; readonly originalSize: number }

function tryToUnzip(bytes: Uint8Array, filter: (entry: Entry) => boolean): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    return null
  }
}
