// What a file is, by its content: its name and what the browser says of it count for nothing.
import { fileTypeFromBuffer } from 'file-type'
import { unzipSync } from 'fflate'
import { type KeptType, parseKeptType } from './kept-type.ts'

export type Recognised =
  | { readonly kind: 'kept-type'; readonly type: KeptType }
  /** It begins as one of ours and does not end as one, or does not hold together. */
  | { readonly kind: 'broken'; readonly type: KeptType }
  | { readonly kind: 'other' }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// The container of every older Office file; which of them it is, the names of its streams tell.
const COMPOUND = 'application/x-cfb'
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le')

/** Where some scanners and mail programs leave something behind the end. */
const TAIL = 2048

const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
const JPEG_END = Buffer.from([0xff, 0xd9])

/** What the bytes of a whole file are. */
export async function recogniseFile(bytes: Buffer): Promise<Recognised> {
  const mime = await findMime(bytes)
  if (mime === COMPOUND) {
    return bytes.includes(WORD_STREAM) ? { kind: 'kept-type', type: 'application/msword' } : { kind: 'other' }
  }
  const type = parseKeptType(mime ?? '')
  if (type !== null) return { kind: IS_WHOLE[type](bytes) ? 'kept-type' : 'broken', type }
  // A Word document that was cut off is a zip whose list of contents is missing.
  return mime === 'application/zip' && namesWordParts(bytes)
    ? { kind: 'broken', type: WORD }
    : { kind: 'other' }
}

// What the reader of types throws is about a file that ends where more should come.
async function findMime(bytes: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null
  } catch {
    return null
  }
}

const IS_WHOLE: Readonly<Record<KeptType, (bytes: Buffer) => boolean>> = {
  'application/pdf': (bytes) => bytes.subarray(-TAIL).includes('%%EOF'),
  [WORD]: isWholeWord,
  'application/msword': () => true,
  'image/png': (bytes) => bytes.subarray(-TAIL).includes(PNG_END),
  'image/jpeg': (bytes) => bytes.subarray(-TAIL).includes(JPEG_END),
}

function namesWordParts(bytes: Buffer): boolean {
  return bytes.includes('[Content_Types].xml') && bytes.includes('word/')
}

// Only the list of contents is read: nothing is unpacked, however large it says it would be.
function isWholeWord(bytes: Buffer): boolean {
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name)
        return false
      },
    })
  } catch {
    return false
  }
  return names.has('[Content_Types].xml') && names.has('word/document.xml')
}
