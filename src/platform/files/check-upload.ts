// Whether a file that somebody sends is one that may be kept. Nothing is written here.
import type { Readable } from 'node:stream'
import { fail, ok, type Result } from '../../kit/result.ts'
import { withoutCameraData } from './camera-data.ts'
import { type ClamdAddress, scanBytes } from './clamd.ts'
import { KEPT_IN_WORDS, KEPT_TYPES, type KeptType } from './kept-type.ts'
import { readUpload } from './read-upload.ts'
import { recogniseFile } from './recognise.ts'

export type UploadSettings = {
  readonly largestBytes: number
  /** Null: files are not looked through for viruses. */
  readonly clamd: ClamdAddress | null
}

/** A whole file that may be kept; a picture without what a camera wrote into it. */
export type Upload = { readonly contentType: KeptType; readonly bytes: Buffer }

export type UploadRefused = {
  readonly code: 'empty' | 'too-large' | 'other-type' | 'mislabelled' | 'broken' | 'infected' | 'not-checked'
  /** For the person who sent it: what is wrong and what to do. */
  readonly says: string
}

export type Sent = { readonly fileName: string; readonly content: Readable }

/**
 * Reads a file to its end and checks its size, its content against its name, and, where there is a scanner, for viruses.
 * What a camera wrote into a picture is taken out.
 */
export async function checkUpload(
  { fileName, content }: Sent,
  { largestBytes, clamd }: UploadSettings,
): Promise<Result<Upload, UploadRefused>> {
  const read = await readUpload(content, largestBytes)
  if (!read.ok) return refuse('too-large', tooLarge(largestBytes))
  const bytes = read.value
  if (bytes.length === 0) return refuse('empty', 'The file is empty. Choose the file again, or another one')
  const type = await findType(bytes, fileName)
  if (!type.ok) return type
  if (clamd !== null) {
    const scanned = await scanBytes(bytes, clamd)
    if (scanned.kind === 'infected') return refuse('infected', INFECTED)
    if (scanned.kind === 'not-checked') return refuse('not-checked', NOT_CHECKED)
  }
  const cleaned = withoutCameraData(type.value, bytes)
  return cleaned === null
    ? refuse('broken', broken(type.value))
    : ok({ contentType: type.value, bytes: cleaned })
}

const INFECTED = 'A virus was found in the file. It was not kept. Tell whoever looks after your computers'
const NOT_CHECKED =
  'The file could not be checked for viruses, so it was not kept. Try again in a few minutes'

async function findType(bytes: Buffer, fileName: string): Promise<Result<KeptType, UploadRefused>> {
  const found = await recogniseFile(bytes)
  if (found.kind === 'other') {
    return refuse(
      'other-type',
      `The file must be ${KEPT_IN_WORDS}. This one is something else, whatever its name says`,
    )
  }
  const { name } = KEPT_TYPES[found.type]
  if (found.kind === 'broken') {
    return refuse('broken', broken(found.type))
  }
  return isNamedFor(found.type, fileName)
    ? ok(found.type)
    : refuse('mislabelled', mislabelled(name, found.type))
}

function broken(type: KeptType): string {
  return `The file begins as a ${KEPT_TYPES[type].name} but is damaged or not all there. Save it again and send it again`
}

/** A name without an ending says nothing wrong. */
function isNamedFor(type: KeptType, fileName: string): boolean {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase()
  return ending === undefined || KEPT_TYPES[type].endings.some((one) => one === ending)
}

function mislabelled(name: string, type: KeptType): string {
  return `The name of the file does not fit: what is in it is a ${name}, whose name ends in .${KEPT_TYPES[type].endings[0]}. Check that it is the right file, and give it the right name`
}

function tooLarge(largestBytes: number): string {
  return `The file must be smaller than ${Math.floor(largestBytes / 1_048_576)} MB. Send a smaller copy, or split it`
}

function refuse(code: UploadRefused['code'], says: string) {
  return fail({ code, says })
}
