import { isAscii } from 'node:buffer'
import { fail, ok, type Result } from '../result.ts'
import { markLength, signatureFault, textFault } from './encoding.ts'
import type { CsvFault } from './fault.ts'
import { type CsvRecord, parseBlock } from './records.ts'

/** The longest line, and the longest record over several lines, that is read: 64 KiB. */
export const LONGEST_LINE = 65_536

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const ENOUGH_TO_SNIFF = 64

/**
 * Reads comma-separated text as it arrives, in batches of records, the heading being the first record. UTF-8 with or
 * without its mark; lines ended by LF, CRLF or CR (a line end inside quotation marks reads as LF). Memory is bounded by
 * the size of the chunks and the longest line. The first fault ends the reading; what was given before it stands.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<readonly CsvRecord[], CsvFault>, void> {
  const take = startReading()
  for await (const chunk of chunks) {
    const batch = take(chunk, 'more')
    if (!batch.ok || batch.value.length > 0) yield batch
    if (!batch.ok) return
  }
  yield take(new Uint8Array(), 'end')
}

type Batch = Result<readonly CsvRecord[], CsvFault>

/** What has been read so far: bytes of an unfinished line, text of an unfinished record, and the line reached. */
type Reading = { bytes: Buffer; text: string; line: number; started: 'no' | 'yes'; records: number }

function startReading(): (chunk: Uint8Array, then: 'more' | 'end') => Batch {
  const reading: Reading = { bytes: Buffer.alloc(0), text: '', line: 1, started: 'no', records: 0 }
  return (chunk, then) => {
    const whole = asBuffer(chunk)
    const bytes = reading.bytes.length === 0 ? whole : Buffer.concat([reading.bytes, whole])
    reading.bytes = bytes
    if (reading.started === 'no' && bytes.length < ENOUGH_TO_SNIFF && then === 'more') return ok([])
    const fault = reading.started === 'no' ? begin(reading) : null
    if (fault !== null) return fail(fault)
    return takeLines(reading, then)
  }
}

function begin(reading: Reading): CsvFault | null {
  reading.started = 'yes'
  const fault = signatureFault(reading.bytes)
  reading.bytes = reading.bytes.subarray(markLength(reading.bytes))
  return fault
}

function takeLines(reading: Reading, then: 'more' | 'end'): Batch {
  const { bytes } = reading
  const cut = then === 'end' ? bytes.length : endOfWholeLines(bytes)
  const block = bytes.subarray(0, cut)
  reading.bytes = bytes.subarray(cut)
  const openLines = reading.line + feedsIn(reading.text)
  const fault = textFault(block, openLines) ?? unfinishedFault(reading.bytes, openLines)
  if (fault !== null) return fail(fault)
  if (block.length === 0 && then === 'more') return ok([])
  return takeRecords(reading, toText(block), then)
}

function takeRecords(reading: Reading, text: string, then: 'more' | 'end'): Batch {
  const whole = reading.text + text
  const { records, restFrom, nextLine, fault } = parseBlock(whole, reading.line, LONGEST_LINE)
  reading.text = whole.slice(restFrom)
  reading.line = nextLine
  reading.records += records.length
  if (fault !== null) return fail(fault)
  const open = reading.text !== '' && (then === 'end' || reading.text.length > LONGEST_LINE)
  if (open) return fail({ kind: 'open-quote', line: nextLine })
  if (then === 'end' && reading.records === 0) return fail({ kind: 'empty' })
  return ok(records)
}

function unfinishedFault(rest: Buffer, line: number): CsvFault | null {
  if (rest.includes(0)) return { kind: 'not-text', line }
  return rest.length > LONGEST_LINE ? { kind: 'line-too-long', line, limit: LONGEST_LINE } : null
}

/** Where the last whole line ends. A carriage return at the very end waits: a line feed may follow it. */
function endOfWholeLines(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(LINE_FEED)
  const carriageReturn = bytes.length < 2 ? -1 : bytes.lastIndexOf(CARRIAGE_RETURN, bytes.length - 2)
  return Math.max(feed, carriageReturn) + 1
}

function toText(block: Buffer): string {
  const text = isAscii(block) ? block.toString('latin1') : block.toString('utf8')
  return block.includes(CARRIAGE_RETURN) ? text.replaceAll(/\r\n?/g, '\n') : text
}

function feedsIn(text: string): number {
  return text === '' ? 0 : text.split('\n').length - 1
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}
