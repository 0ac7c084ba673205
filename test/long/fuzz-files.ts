// Breaks files by chance, as people and programs do, and reads each: the return as CSV and XML, a workbook of Annex A.
//   node test/long/fuzz-files.ts [--files 100000] [--sample] [--seed N] [--only N]
// The same seed breaks the same files. A file may be refused; then it says so in a sentence, and where. Nothing may be
// thrown, take seconds, or be refused without a place.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Random, seeded } from '../../db/demo/random.ts'
import { readAnnexA, readXmlReturn, type XmlPart } from '../../src/features/returns/index.ts'
import { checkFolder, EVERY_RULE } from '../../src/features/checks/index.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { readWorkbook } from '../../src/kit/xlsx/index.ts'
import { generateReturn } from '../bench/generate-return.ts'
import { breakBytes, breakText } from '../support/fuzz/break-file.ts'
import { ANNEX_ROWS, XML_RETURN } from '../support/fuzz/whole-files.ts'
import { toWorkbook } from '../support/workbook-file.ts'

const SAMPLE = 2_000
const WHOLE = 100_000
const SLOW = 5_000
const MOST_FAULTS = 20
const TODAY = isoDay('2026-11-21')

type Trial = (random: Random) => Promise<readonly string[]>

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    sample: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})

const folder = await mkdtemp(join(tmpdir(), 'footprint-files-'))
const whole = join(folder, 'whole')
await generateReturn(whole, 6, 1)
const names = (await readdir(whole)).filter((name) => name.endsWith('.csv'))
const texts = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(join(whole, name))] as const)),
)
const trial = join(folder, 'trial')
await mkdir(trial)

/** What came of it all, so that one sees that files were broken. */
const tally = { refused: 0, findings: 0, 'could not run': 0, 'rows refused': 0, 'read through': 0 }

const isPlaced = (says: string): boolean => says.trim() !== '' && !/undefined|\[object|NaN/.test(says)

/** One file of a return is broken, the others are whole. */
const csv: Trial = async (random) => {
  const broken = random.pick(names)
  for (const [name, bytes] of texts)
    await writeFile(join(trial, name), name === broken ? breakBytes(breakText(bytes, random), random) : bytes)
  const checked = await checkFolder(trial, EVERY_RULE, random.chance(0.5) ? 2026 : null)
  const said = checked.ok ? [...checked.value.refused, ...checked.value.warnings] : checked.failure
  const found = checked.ok ? checked.value : { findings: [], couldNotRun: [] }
  tally[checked.ok ? 'read through' : 'refused'] += 1
  tally.findings += found.findings.length
  tally['could not run'] += found.couldNotRun.length
  if (!checked.ok && said.length === 0) return ['a return was refused without a sentence']
  return [
    ...said.filter((one) => !isPlaced(one)).map((one) => `a refusal says "${one}"`),
    ...found.couldNotRun.filter(({ line }) => line < 0).map(() => 'a rule could not run on no line'),
    ...found.findings
      .filter(({ line, says }) => line < 1 || !isPlaced(says))
      .map(({ rule }) => `a finding of ${rule.code} has no line or no words`),
  ]
}

async function* inPieces(bytes: Uint8Array, random: Random): AsyncGenerator<Buffer> {
  const size = random.between(1, 400)
  for (let from = 0; from < bytes.length; from += size) yield Buffer.from(bytes.subarray(from, from + size))
}

const xml: Trial = async (random) => {
  const bytes = breakBytes(breakText(Buffer.from(XML_RETURN), random), random)
  const parts: readonly XmlPart[] = await Array.fromAsync(
    readXmlReturn({ name: 'return.xml', bytes: inPieces(bytes, random) }),
  )
  tally[parts.some(({ kind }) => kind === 'refused') ? 'refused' : 'read through'] += 1
  return parts.flatMap((part) => {
    if (part.kind === 'refused')
      return isPlaced(part.refused.says) ? [] : [`a refusal says "${part.refused.says}"`]
    const rows = part.kind === 'rows' ? part.refused : []
    tally['rows refused'] += rows.length
    return rows.filter(({ line }) => line < 1).map(() => 'a refused row has no line')
  })
}

const workbook: Trial = async (random) => {
  const rows = ANNEX_ROWS.map((row) =>
    row.map((cell) => (random.chance(0.1) ? random.pick(ODD_CELLS) : cell)),
  )
  const made = toWorkbook([{ name: 'List 8', rows }])
  const bytes = random.chance(0.5) ? breakBytes(made, random) : made
  const read = readWorkbook(bytes)
  tally[read.ok ? 'read through' : 'refused'] += 1
  if (!read.ok) return []
  const annex = await readAnnexA('annex.xlsx', read.value, TODAY)
  tally['rows refused'] += annex.refused.length
  return annex.refused.filter(({ line }) => line < 1).map(() => 'a refused row of a workbook has no line')
}

const ODD_CELLS = [
  '',
  '0',
  '-1',
  '45900',
  '99999999',
  '31/02/2025',
  '2025-13-01',
  '=1+1',
  'x'.repeat(5000),
  '\u0000',
]
const TRIALS: readonly Trial[] = [csv, csv, xml, workbook]

const count = values.sample ? SAMPLE : Number(values.files ?? WHOLE)
const only = values.only === undefined ? null : Number(values.only)
const faults: string[] = []
let [read, slowest] = [0, 0]
for (let at = only ?? 0; at < (only === null ? count : only + 1) && faults.length < MOST_FAULTS; at += 1) {
  const random = seeded(Number(values.seed) * 1_000_003 + at)
  const begun = performance.now()
  try {
    const found = await random.pick(TRIALS)(random)
    faults.push(...found.map((fault) => `${at}: ${fault}`))
  } catch (error) {
    faults.push(`${at}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  const taken = performance.now() - begun
  if (taken > SLOW) faults.push(`${at}: took ${Math.round(taken)} ms`)
  slowest = Math.max(slowest, taken)
  read += 1
}
await rm(folder, { recursive: true, force: true })
const came = Object.entries(tally).map(([what, times]) => `${times} ${what}`)
const lines = [
  `${read} broken files read, the slowest in ${Math.round(slowest)} ms, ${faults.length} faults`,
  came.join(', '),
  ...faults,
]
process.stdout.write(`${lines.join('\n')}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
