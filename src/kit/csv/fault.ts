/** Why a stream cannot be read as CSV text. The caller makes the sentence; `line` is where, when it is known. */
export type CsvFault =
  /** No bytes, or nothing but blank lines. */
  | { readonly kind: 'empty' }
  /** UTF-16 text, by its byte order mark or by its pattern of NUL bytes. */
  | { readonly kind: 'utf-16' }
  /** A zip container: a zip file, or a new-style spreadsheet or document. */
  | { readonly kind: 'zip' }
  /** An old-style spreadsheet or document (OLE container). */
  | { readonly kind: 'old-spreadsheet' }
  /** NUL or other bytes that text does not have. */
  | { readonly kind: 'not-text'; readonly line: number }
  /** Text, but not UTF-8: in all likelihood Latin-1 or Windows-1252. */
  | { readonly kind: 'latin-1'; readonly line: number }
  /** A line longer than the limit. */
  | { readonly kind: 'line-too-long'; readonly line: number; readonly limit: number }
  /** A quotation mark opened on this line is never closed, or not within the limit. */
  | { readonly kind: 'open-quote'; readonly line: number }

export type CsvFaultKind = CsvFault['kind']
