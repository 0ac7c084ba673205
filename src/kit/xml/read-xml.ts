// Reads XML as it arrives. Nothing outside the text is ever fetched, and no entity of its own is expanded: a document type
// or an entity that XML does not have by itself ends the reading.
import sax from 'sax'

/** Why a stream cannot be read. The caller makes the sentence; `line` counts from 1. */
export type XmlFault =
  /** A `<!DOCTYPE …>`, which may define entities or point elsewhere. */
  | { readonly kind: 'document-type'; readonly line: number }
  /** An entity other than `&amp; &lt; &gt; &quot; &apos;` and those by number. */
  | { readonly kind: 'entity'; readonly line: number }
  /** Bytes that are not UTF-8, or a declaration of another encoding. */
  | { readonly kind: 'not-utf-8'; readonly line: number }
  /** Elements within elements within elements. */
  | { readonly kind: 'too-deep'; readonly line: number }
  /** No XML, or XML that is broken off or wrongly nested. */
  | { readonly kind: 'not-well-formed'; readonly line: number }

export type XmlEvents = {
  /** An element begins, on this line. Names are as written, with their prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void
  /** Text within an element; it may come in several pieces. */
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

export type XmlReader = {
  /** Reads on; the first fault stands and nothing is told after it. */
  readonly take: (bytes: Uint8Array) => XmlFault | null
  /** Says that nothing follows. */
  readonly end: () => XmlFault | null
}

const DEEPEST = 64

type Handlers = Partial<
  Pick<
    sax.SAXParser,
    'onerror' | 'ondoctype' | 'onprocessinginstruction' | 'onopentag' | 'ontext' | 'oncdata' | 'onclosetag'
  >
>

/** A reader that tells what it meets. Memory is bounded by the chunks and by 64 KiB for one name, value or comment. */
export function createXmlReader(events: XmlEvents): XmlReader {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const options = { position: true, strictEntities: true }
  const parser = sax.parser(true, options)
  const reading: { fault: XmlFault | null; depth: number; elements: number } = {
    fault: null,
    depth: 0,
    elements: 0,
  }
  const stop = (kind: XmlFault['kind']): void => {
    reading.fault ??= { kind, line: parser.line + 1 }
  }
  const unlessStopped = (tell: () => void): void => {
    if (reading.fault === null) tell()
  }
  const handlers: Handlers = {
    onerror: (error) => stop(/entity/i.test(error.message) ? 'entity' : 'not-well-formed'),
    ondoctype: () => stop('document-type'),
    onprocessinginstruction: ({ name, body }) => {
      const encoding = /encoding\s*=\s*["']([^"']*)["']/i.exec(body)?.[1] ?? 'utf-8'
      if (name.toLowerCase() === 'xml' && !/^(utf-?8|us-ascii)$/i.test(encoding)) stop('not-utf-8')
    },
    onopentag: ({ name, attributes }) => {
      reading.depth += 1
      reading.elements += 1
      if (reading.depth > DEEPEST) stop('too-deep')
      const line = parser.line + 1
      unlessStopped(() => events.open(name, toTexts(attributes), line))
    },
    ontext: (text) =>
      unlessStopped(() => {
        if (reading.depth > 0) events.text(text)
      }),
    oncdata: (text) => unlessStopped(() => events.text(text)),
    onclosetag: (name) => {
      reading.depth -= 1
      unlessStopped(() => events.close(name))
    },
  }
  Object.assign(parser, handlers)
  const write = (text: string): XmlFault | null => {
    if (reading.fault !== null) return reading.fault
    if (reading.fault === null) tryTo(() => parser.write(text), stop)
    return reading.fault
  }
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      stop('not-utf-8')
      return ''
    }
  }
  return {
    take: (bytes) => write(decode(bytes)),
    end: () => {
      write(decode(undefined))
      if (reading.fault === null) tryTo(() => parser.close(), stop)
      if (reading.elements === 0) stop('not-well-formed')
      return reading.fault
    },
  }
}

/** The parser throws again what it has already told, when it is written to after an error. */
function tryTo(work: () => void, stop: (kind: XmlFault['kind']) => void): void {
  try {
    work()
  } catch {
    stop('not-well-formed')
  }
}

function toTexts(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
}
