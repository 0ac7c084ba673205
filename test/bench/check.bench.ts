// The rules over return files, this year beside the year before: small, middling and 85,000 children, in a process each.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CORE } from '../support/checks/core-rules.ts'
import { generateReturn } from './generate-return.ts'
import { type Measured, median, printTable } from './measured.ts'
import { runMeasured, secondsToReadFiles } from './run-measured.ts'

const REVIEWING = [...CORE, ...Array.from({ length: 10 }, (_, at) => `IRO${String(at + 1).padStart(2, '0')}`)]
const SOME = ['--rules', REVIEWING.join(',')]

/** Children, which rules (all where none is named), and the seconds allowed. */
const SIZES: readonly {
  readonly children: number
  readonly rules: readonly string[]
  readonly target: number | null
}[] = [
  { children: 1000, rules: SOME, target: null },
  { children: 2000, rules: SOME, target: 1 },
  { children: 10_000, rules: SOME, target: null },
  { children: 85_000, rules: SOME, target: 8 },
  { children: 85_000, rules: [], target: 15 },
]
const TIMES = 3

const { values } = parseArgs({ options: { most: { type: 'string', default: '85000' } } })
const folder = await mkdtemp(join(tmpdir(), 'footprint-check-'))

async function measure({ children, rules: named, target }: (typeof SIZES)[number]): Promise<Measured> {
  const files = join(folder, String(children))
  await generateReturn(files, children, 1)
  const floor = await secondsToReadFiles([files, join(files, 'prev')])
  const runs = []
  for (let run = 0; run < TIMES; run++)
    runs.push(await runMeasured(['check', files, '--json', ...named], {}, [0, 1]))
  const rules = new Set(JSON.parse(runs[0]?.out ?? '{}').rulesRun).size
  return {
    what: `${rules} rules, ${children.toLocaleString('en-GB')} children, two years (1,024 MB allowed)`,
    seconds: median(runs.map(({ seconds }) => seconds)),
    target,
    floor,
    floorIs: 'reading the bytes alone',
    peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
  }
}

try {
  const measured: Measured[] = []
  for (const size of SIZES) if (size.children <= Number(values.most)) measured.push(await measure(size))
  printTable('Checking return files', measured)
} finally {
  await rm(folder, { recursive: true, force: true })
}
