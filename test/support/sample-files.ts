// Small whole files of each kind that is taken, made here.
import { strToU8, zipSync } from 'fflate'

/** A whole PDF of one empty page, with words of a comment inside. */
export function aPdf(says = 'nothing'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${says}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )
}

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

/** A Word document of a few words. */
export function aWordDocument(says = 'A report'): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      'word/document.xml': strToU8(`<w:document><w:body><w:p>${says}</w:p></w:body></w:document>`),
    }),
  )
}

/** An older Word document: the container, and the name of its stream. */
export function anOlderWordDocument(): Buffer {
  return compound('WordDocument')
}

/** An older spreadsheet: the same container. */
export function anOlderSpreadsheet(): Buffer {
  return compound('Workbook')
}

function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(1536)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  Buffer.from(stream, 'utf16le').copy(bytes, 1024)
  return bytes
}

/** A picture of one dot. */
export function aPng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}

/** The beginning and the end of a photograph. */
export function aJpeg(): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0'),
    Buffer.alloc(9),
    Buffer.from([0xff, 0xdb, 0, 67]),
    Buffer.alloc(65),
    Buffer.from([0xff, 0xd9]),
  ])
}
