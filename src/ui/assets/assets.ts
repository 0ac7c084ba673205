import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FONTS } from './fonts.ts'
import { fontFace, SECTIONS, withoutGovernmentIdentity } from './style-sheet.ts'

/** A file the browser gets. Its path holds a hash of its content, so it may be kept for ever. */
export type Asset = {
  readonly name: string
  readonly path: string
  readonly contentType: string
  readonly body: Buffer
}

export type AssetName = 'footprint.css' | 'footprint.mjs' | 'govuk-frontend.mjs' | 'footprint-mark.svg'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

function toAsset(name: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1)
  const path = `/assets/${name.slice(0, dot)}-${hash}.${extension}`
  return { name, path, contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream', body }
}

const read = (file: string): Buffer => readFileSync(new URL(file, import.meta.url))
const readPackaged = (file: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(file)))

function buildFonts(): readonly Asset[] {
  return FONTS.map((font) => toAsset(font.name, readPackaged(font.file)))
}

function buildStyleSheet(fonts: readonly Asset[]): Asset {
  const faces = FONTS.map((font, index) => fontFace({ ...font, url: fonts[index]?.path ?? '' }))
  const govuk = withoutGovernmentIdentity(
    readPackaged('govuk-frontend/dist/govuk/govuk-frontend.min.css').toString('utf8'),
  )
  const own = SECTIONS.map((section) => read(`css/${section}.css`).toString('utf8'))
  return toAsset(
    'footprint.css',
    Buffer.from(['@charset "UTF-8";\n', ...faces, govuk, '\n', ...own].join('')),
  )
}

/** A module of ours that imports others by the names they are served under. */
function importing(file: string, others: readonly Asset[]): Buffer {
  const named = others.reduce(
    (text, { name, path }) => text.replace(`'./${name}'`, `'${path}'`),
    read(file).toString('utf8'),
  )
  return Buffer.from(named)
}

function buildScripts(): readonly Asset[] {
  const bundle = readPackaged('govuk-frontend/dist/govuk/govuk-frontend.min.js').toString('utf8')
  const govuk = toAsset(
    'govuk-frontend.mjs',
    Buffer.from(bundle.replace(/\/\/# sourceMappingURL=\S*\s*$/, '')),
  )
  const idle = toAsset('idle-warning.mjs', read('idle-warning.mjs'))
  const server = toAsset('autosave-server.mjs', read('autosave-server.mjs'))
  const kept = toAsset('kept-answers.mjs', read('kept-answers.mjs'))
  const back = toAsset('put-back.mjs', read('put-back.mjs'))
  const sent = toAsset('sent-page.mjs', importing('sent-page.mjs', [server, kept]))
  const autosave = toAsset('autosave.mjs', importing('autosave.mjs', [server, kept, back, sent]))
  const own = toAsset('footprint.mjs', importing('footprint.mjs', [govuk, idle, autosave]))
  return [govuk, idle, server, kept, back, sent, autosave, own]
}

function buildAssets(): readonly Asset[] {
  const fonts = buildFonts()
  return [
    ...fonts,
    buildStyleSheet(fonts),
    ...buildScripts(),
    toAsset('footprint-mark.svg', read('footprint-mark.svg')),
  ]
}

let built: readonly Asset[] | undefined

/** All files under `/assets/`, built once a process. Serve each with `Cache-Control: public, max-age=31536000, immutable`. */
export function listAssets(): readonly Asset[] {
  built ??= buildAssets()
  return built
}

/** The address of an asset, such as `/assets/footprint-3f2a….css`. */
export function assetUrl(name: AssetName): string {
  const asset = listAssets().find((each) => each.name === name)
  if (!asset) throw new RangeError(`no asset ${name}`)
  return asset.path
}
