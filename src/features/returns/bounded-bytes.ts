/** A file is larger than is taken. */
export class FileOverLimitError extends Error {
  override readonly name = 'FileOverLimitError'
}

/** The bytes as they come. @throws FileOverLimitError once there are more than `limit` */
export async function* boundedBytes(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let taken = 0
  for await (const chunk of bytes) {
    taken += chunk.length
    if (taken > limit) throw new FileOverLimitError('a file is over the limit')
    yield chunk
  }
}

/** Bytes of the largest file that is read into memory: ten times the largest of the largest authority. */
export const LARGEST_IN_MEMORY = 128 * 1_048_576

/** How a return is written: as CSV files, or as one XML file. */
export type ReturnForm = 'csv' | 'xml'

export function formOf(heading: string): ReturnForm {
  return heading.trimStart().startsWith('<') ? 'xml' : 'csv'
}

const LONGEST_HEADING = 4096

/** The first line of a file as text, and the whole file again from its beginning. */
export async function peekHeading(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly heading: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let text = ''
  while (!text.includes('\n') && text.length < LONGEST_HEADING) {
    const next = await source.next()
    if (next.done === true) break
    taken.push(next.value)
    text += Buffer.from(next.value.subarray(0, LONGEST_HEADING)).toString('utf8')
  }
  const heading = (text.split(/\r?\n|\r/)[0] ?? '').replace(/^\uFEFF/, '')
  return { heading, bytes: goOn(taken, source) }
}

async function* goOn(
  taken: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
  } finally {
    await source.return?.()
  }
}
