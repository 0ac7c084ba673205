import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from '../../platform/web/route.ts'

/** The largest file taken, in bytes: several years of returns of the largest authority are a twentieth of it. */
export const LARGEST_FILE = 1_073_741_824

/** Bytes of a form without files. */
export const LARGEST_FORM = 1_048_576

export const MULTIPART_LIMITS = {
  fileSize: LARGEST_FILE,
  files: 100,
  fieldSize: LARGEST_FORM,
  fields: 500,
  parts: 600,
  headerPairs: 50,
}

/** A file went over {@link LARGEST_FILE} while it was read. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError'
  readonly statusCode = 413
}

/** What a browser would never send: the parts of a form do not hold together. */
export class UnreadableFormError extends Error {
  override readonly name = 'UnreadableFormError'
  readonly statusCode = 400
}

const NUL = '\u0000'

/** Reads `name=value&…`. The one character no database column can hold is left out. */
export function parseFields(text: string): URLSearchParams {
  return new URLSearchParams(text.replaceAll(NUL, '').replaceAll('%00', ''))
}

export type Posted = {
  /** With files, the fields that come before the first; those after it are added as the files are read. */
  readonly form: URLSearchParams
  readonly files: AsyncIterable<UploadedFile>
}

/** What a form sent. Files are streamed: nothing of them is read before they are asked for. */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  if (request.isMultipart()) return await readMultipart(request.parts())
  return {
    form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
    files: noFiles(),
  }
}

async function readMultipart(parts: AsyncIterableIterator<Multipart>): Promise<Posted> {
  const form = new URLSearchParams()
  const first = await nextFile(parts, form)
  return { form, files: first === null ? noFiles() : filesFrom(first, parts, form) }
}

async function* noFiles(): AsyncGenerator<UploadedFile> {}

async function* filesFrom(
  first: MultipartFile,
  parts: AsyncIterableIterator<Multipart>,
  form: URLSearchParams,
): AsyncGenerator<UploadedFile> {
  for (let part: MultipartFile | null = first; part !== null; part = await nextFile(parts, form)) {
    yield { field: part.fieldname, fileName: part.filename, content: part.file }
    part.file.resume()
  }
}

// Asked for by hand: leaving a `for await` would end the reading of what comes after.
async function nextFile(
  parts: AsyncIterableIterator<Multipart>,
  form: URLSearchParams,
): Promise<MultipartFile | null> {
  for (let next = await nextPart(parts); !next.done; next = await nextPart(parts)) {
    const part = next.value
    if (part.type === 'field') form.append(part.fieldname, String(part.value).replaceAll(NUL, ''))
    // Where no file was chosen the browser sends one without name and content.
    else if (part.filename) return endAtLimit(part)
    else part.file.resume()
  }
  return null
}

// What the reader of multipart forms throws of a broken one has no status, and would pass for a fault of ours.
async function nextPart(parts: AsyncIterableIterator<Multipart>): Promise<IteratorResult<Multipart>> {
  try {
    return await parts.next()
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    throw new UnreadableFormError('the form could not be read', { cause: error })
  }
}

// Cut off silently, half a file could pass for a whole one.
function endAtLimit(part: MultipartFile): MultipartFile {
  part.file.once('limit', () => part.file.destroy(new FileTooLargeError('a file is over the limit')))
  return part
}

/** Reads to the end what nobody asked for, so that the browser can finish sending and show the answer. */
export function discardRest(request: FastifyRequest): void {
  request.raw.unpipe()
  request.raw.resume()
}
