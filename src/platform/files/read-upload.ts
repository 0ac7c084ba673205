import type { Readable } from 'node:stream'
import { fail, ok, type Result } from '../../kit/result.ts'

/** Reads a file whole into memory; refused as soon as it is over the limit, and nothing more of it is kept. */
export async function readUpload(
  content: Readable,
  largestBytes: number,
): Promise<Result<Buffer, 'too-large'>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > largestBytes) return fail('too-large')
    chunks.push(bytes)
  }
  return ok(Buffer.concat(chunks))
}
