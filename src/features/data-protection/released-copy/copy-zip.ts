// Everything that is given out in one file: the copy to read, the copy for a machine, and the files that were sent.
import { Readable } from 'node:stream'
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { endingOf, type KeptFile } from '../../../platform/files/index.ts'
import type { RecordCopy } from '../redaction.ts'
import { toCopyHtml, toCopyJson } from './copy-file.ts'

type ReadFile = (id: string) => Promise<Pick<KeptFile, 'contentType' | 'bytes'>>

/** The zip as it is made: of the files one is in memory at a time. */
export function streamCopyZip(copy: RecordCopy, readFile: ReadFile): Readable {
  return Readable.from(makeZip(copy, readFile), { objectMode: false })
}

async function* makeZip(copy: RecordCopy, readFile: ReadFile): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  for (const [name, text] of [
    ['your-record.html', toCopyHtml(copy)],
    ['your-record.json', toCopyJson(copy)],
  ] as const) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(strToU8(text), true)
    yield* made.splice(0)
  }
  for (const id of copy.files) {
    const { contentType, bytes } = await readFile(id)
    // They are packed already.
    const entry = new ZipPassThrough(`files/${id}.${endingOf(contentType)}`)
    zip.add(entry)
    entry.push(bytes, true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}
