import { Readable } from 'node:stream'
import type { Multipart, MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from '../../platform/web/route.ts'

/** The largest file taken, in bytes: several years of returns of the largest authority are a twentieth of it. */
export const LARGEST_FILE = 1_073_741_824

/** Bytes of a form without files. */
export const LARGEST_FORM = 1_048_576

/** Files of one form: a return has one for each of its kinds, and for each year that is sent with it. */
export const MOST_FILES = 100

/** Fields of a form with files, which asks little beside them. */
const MOST_FIELDS = 100

// All fields of a form with files together are held to LARGEST_FORM, all its files to LARGEST_FILE.
export const MULTIPART_LIMITS = {
  fileSize: LARGEST_FILE,
  files: MOST_FILES,
  fieldSize: 65_536,
  fieldNameSize: 100,
  // The first that is too many is refused here; the reader would leave it out, and say so only once the files are read.
  fields: MOST_FIELDS + 1,
  parts: MOST_FILES + MOST_FIELDS + 1,
  headerPairs: 50,
}

/** A form with files holds more than a form may: in a field, in all fields, or in all files. */
export class FormTooLongError extends Error {
  override readonly name = 'FormTooLongError'
  readonly statusCode = 413
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
  const addField = createFields(form)
  const first = await nextFile(parts, addField)
  return { form, files: first === null ? noFiles() : filesFrom(first, parts, addField) }
}

type AddField = (field: MultipartValue) => void

function createFields(form: URLSearchParams): AddField {
  let count = 0
  let bytes = 0
  return ({ fieldname, value, valueTruncated }) => {
    const text = String(value)
    bytes += Buffer.byteLength(fieldname) + Buffer.byteLength(text)
    count += 1
    if (valueTruncated || bytes > LARGEST_FORM || count > MOST_FIELDS)
      throw new FormTooLongError('the fields are over the limit')
    form.append(fieldname, text.replaceAll(NUL, ''))
  }
}

async function* noFiles(): AsyncGenerator<UploadedFile> {}

async function* filesFrom(
  first: MultipartFile,
  parts: AsyncIterableIterator<Multipart>,
  addField: AddField,
): AsyncGenerator<UploadedFile> {
  let bytes = 0
  for (let part: MultipartFile | null = first; part !== null; part = await nextFile(parts, addField)) {
    if (bytes > LARGEST_FILE) throw new FormTooLongError('the files are over the limit')
    const { file } = part
    const content = Readable.from(chunksOf(file), BYTES)
    // Whoever reads it meets the error; where nobody does, asking for the next part does.
    content.once('error', () => file.resume())
    content.once('end', () => {
      bytes += file.bytesRead
    })
    yield { field: part.fieldname, fileName: part.filename, content }
    content.resume()
  }
}

const BYTES = { objectMode: false }

async function* chunksOf(file: Readable): AsyncGenerator {
  try {
    yield* file
  } catch (error) {
    throw toFormError(error)
  }
}

// Asked for by hand: leaving a `for await` would end the reading of what comes after.
async function nextFile(
  parts: AsyncIterableIterator<Multipart>,
  addField: AddField,
): Promise<MultipartFile | null> {
  for (let next = await nextPart(parts); !next.done; next = await nextPart(parts)) {
    const part = next.value
    if (part.type === 'field') addField(part)
    // Where no file was chosen the browser sends one without name and content.
    else if (part.filename) return endAtLimit(part)
    else part.file.resume()
  }
  return null
}

async function nextPart(parts: AsyncIterableIterator<Multipart>): Promise<IteratorResult<Multipart>> {
  try {
    return await parts.next()
  } catch (error) {
    throw toFormError(error)
  }
}

// What the reader of multipart forms throws of a broken one has no status, and would pass for a fault of ours.
function toFormError(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error
    ? error
    : new UnreadableFormError('the form could not be read', { cause: error })
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
