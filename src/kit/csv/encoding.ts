import { isUtf8 } from 'node:buffer'
import type { CsvFault } from './fault.ts'

const LINE_FEED = 10
const SNIFFED = 4096

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly fault: CsvFault }[] = [
  { bytes: [0xff, 0xfe], fault: { kind: 'utf-16' } },
  { bytes: [0xfe, 0xff], fault: { kind: 'utf-16' } },
  { bytes: [0x50, 0x4b, 0x03, 0x04], fault: { kind: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], fault: { kind: 'zip' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], fault: { kind: 'old-spreadsheet' } },
]

/** What the first bytes of a file say it is, where that is not CSV text; null where they say nothing against it. */
export function signatureFault(start: Buffer): CsvFault | null {
  for (const { bytes, fault } of SIGNATURES) {
    if (bytes.every((byte, at) => start[at] === byte)) return fault
  }
  return looksLikeUtf16(start.subarray(0, SNIFFED)) ? { kind: 'utf-16' } : null
}

/** Without a mark, UTF-16 of western text has a NUL as every other byte. */
function looksLikeUtf16(start: Buffer): boolean {
  const pairs = Math.floor(start.length / 2)
  if (pairs < 2) return false
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) even += 1
    if (start[at + 1] === 0) odd += 1
  }
  return Math.max(even, odd) > pairs * 0.8 && Math.min(even, odd) < pairs * 0.2
}

/** How many bytes of byte order mark a UTF-8 file begins with: 3 or 0. */
export function markLength(start: Buffer): number {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0
}

/** Whether a block of whole lines is UTF-8 text; otherwise the fault, counting lines from `firstLine`. */
export function textFault(block: Buffer, firstLine: number): CsvFault | null {
  if (!block.includes(0) && isUtf8(block)) return null
  let line = firstLine
  for (let from = 0; from < block.length; line += 1) {
    const feed = block.indexOf(LINE_FEED, from)
    const to = feed === -1 ? block.length : feed
    const bytes = block.subarray(from, to)
    if (bytes.includes(0)) return { kind: 'not-text', line }
    if (!isUtf8(bytes)) return hasControlBytes(bytes) ? { kind: 'not-text', line } : { kind: 'latin-1', line }
    from = to + 1
  }
  return { kind: 'not-text', line: firstLine }
}

function hasControlBytes(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 13)
}
