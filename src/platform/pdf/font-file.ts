// Our fonts come as WOFF, whose tables would be opened again for each letter that is measured; here they are opened once.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

type Table = { readonly tag: Buffer; readonly checksum: Buffer; readonly bytes: Buffer }

/** The tables of a WOFF 1 file, opened. */
function readTables(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = woff.subarray(HEADER + at * ENTRY, HEADER + (at + 1) * ENTRY)
    const from = entry.readUInt32BE(4)
    const stored = woff.subarray(from, from + entry.readUInt32BE(8))
    const isPacked = stored.length < entry.readUInt32BE(12)
    return {
      tag: entry.subarray(0, 4),
      checksum: entry.subarray(16, 20),
      bytes: isPacked ? inflateSync(stored) : stored,
    }
  })
}

/** The same font as a plain OpenType file. */
export function toOpenType(woff: Buffer): Buffer {
  const tables = readTables(woff)
  const exponent = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(2 ** exponent * 16, 6)
  head.writeUInt16BE(exponent, 8)
  head.writeUInt16BE(tables.length * 16 - 2 ** exponent * 16, 10)
  const parts = [head]
  let offset = head.length
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + at * 16
    tag.copy(head, entry)
    checksum.copy(head, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const filled = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(filled)
    parts.push(filled)
    offset += filled.length
  }
  return Buffer.concat(parts)
}

const opened = new Map<string, Buffer>()

/** The bytes of a font of a package, as `@fontsource/…/files/….woff`; read once. */
export function readFontFile(name: string): Buffer {
  const known = opened.get(name)
  if (known !== undefined) return known
  const font = toOpenType(readFileSync(fileURLToPath(import.meta.resolve(name))))
  opened.set(name, font)
  return font
}
