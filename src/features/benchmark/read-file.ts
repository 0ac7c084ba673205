import { fail, ok, type Result } from '../../kit/result.ts'
import { parseReturnYear } from '../../law/returns/index.ts'
import { type BenchmarkFile, benchmarkFile, FORMAT, FORMAT_VERSION } from './benchmark-file.ts'
import { findMisfit, findSmallCount } from './shows-a-child.ts'
import { isSigned } from './signing.ts'

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 1_000_000

/** Reads a file as another authority sent it: its version, shape and signature, and that it points at no child. */
export function readBenchmarkFile(text: string): Result<BenchmarkFile, string> {
  if (Buffer.byteLength(text) > LARGEST_FILE) return fail(TOO_LARGE)
  const json = parseJson(text)
  const version = versionOf(json)
  if (version === null) return fail('This is not a benchmark file of Footprint.')
  if (version !== FORMAT_VERSION) return fail(otherVersion(version))
  const parsed = benchmarkFile.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(
      `This file is not as the definition has it, at ${issue?.path.join('.') || 'its beginning'}: ${issue?.message}.`,
    )
  }
  return checkFile(parsed.data)
}

/** Said of a file that is too big. */
export const TOO_LARGE = 'The file is larger than 1 MB, and no benchmark file is.'

function otherVersion(version: unknown): string {
  return `This file is of version ${JSON.stringify(version)?.slice(0, 20)} of the definition. This Footprint reads version ${FORMAT_VERSION}: ask for a file of that version.`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

/** What a file says its version is; null for what is no benchmark file. */
function versionOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT) return null
  return 'version' in json ? json.version : null
}

function checkFile(file: BenchmarkFile): Result<BenchmarkFile, string> {
  const { figures, year, from, to, asOf } = file.content
  if (!isSigned(file)) {
    return fail('The signature does not fit: the file was changed after it was signed, or was forged.')
  }
  if (parseReturnYear(year) === null || !from.startsWith(year.slice(0, 4)) || from > asOf || asOf > to) {
    return fail('The days of this file do not fit its year.')
  }
  if (new Set(figures.map(({ id }) => id)).size < figures.length) {
    return fail('This file has a measure twice.')
  }
  const wrong = figures
    .map((figure) => findSmallCount(figure) ?? findMisfit(figure))
    .find((one) => one !== null)
  return wrong === undefined || wrong === null ? ok(file) : fail(`${wrong} The file was not kept.`)
}
