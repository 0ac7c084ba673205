// Figures straight from the files of an authority of 85,000 children, two years.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateReturn } from './generate-return.ts'
import { median, printTable } from './measured.ts'
import { runMeasured, secondsToReadFiles } from './run-measured.ts'

const CHILDREN = 85_000
const folder = await mkdtemp(join(tmpdir(), 'footprint-figures-'))
try {
  await generateReturn(folder, CHILDREN, 1)
  const floor = await secondsToReadFiles([folder, join(folder, 'prev')])
  const runs = []
  for (let run = 0; run < 3; run++)
    runs.push(await runMeasured(['figures', '--year', '2025-26', '--files', folder, '--json']))
  printTable('Figures from files', [
    {
      what: `every measure, ${CHILDREN.toLocaleString('en-GB')} children, two years (1,024 MB allowed)`,
      seconds: median(runs.map(({ seconds }) => seconds)),
      target: 10,
      floor,
      floorIs: 'reading the files alone',
      peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
    },
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
