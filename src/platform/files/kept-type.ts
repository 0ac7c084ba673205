// The kinds of file that are taken, and how each is called.

export const KEPT_TYPES = {
  'application/pdf': { name: 'PDF', endings: ['pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word document',
    endings: ['docx'],
  },
  'application/msword': { name: 'older Word document', endings: ['doc'] },
  'image/png': { name: 'PNG picture', endings: ['png'] },
  'image/jpeg': { name: 'JPEG picture', endings: ['jpg', 'jpeg'] },
} as const satisfies Record<string, { readonly name: string; readonly endings: readonly string[] }>

export type KeptType = keyof typeof KEPT_TYPES

/** For the `accept` of a file field. */
export const KEPT_ENDINGS = Object.values(KEPT_TYPES)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',')

/** "a PDF, a Word document …", for a sentence. */
export const KEPT_IN_WORDS = 'a PDF, a Word document, or a PNG or JPEG picture'

/** The kind of file of a stored text, or null where it is none that is taken. */
export function parseKeptType(text: string): KeptType | null {
  return isKeptType(text) ? text : null
}

function isKeptType(text: string): text is KeptType {
  return Object.hasOwn(KEPT_TYPES, text)
}

/** The ending of the name a file is given on its way out: `pdf`. */
export function endingOf(type: KeptType): string {
  return KEPT_TYPES[type].endings[0]
}
