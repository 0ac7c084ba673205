// Loading a return: an ordinary council on the embedded database, and 85,000 children on PostgreSQL.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBenchDatabase } from './bench-database.ts'
import { generateReturn } from './generate-return.ts'
import { type Measured, printTable } from './measured.ts'
import { type ProcessRun, runMeasured, secondsToReadFiles } from './run-measured.ts'

const folder = await mkdtemp(join(tmpdir(), 'footprint-import-'))
const ALLOWED = '1,024 MB allowed'

async function readingAlone(files: string): Promise<number> {
  return await secondsToReadFiles([files, join(files, 'prev')])
}

async function measured(what: string, target: number, files: string, run: ProcessRun): Promise<Measured> {
  const { seconds, peakMegabytes } = run
  const floor = await readingAlone(files)
  return { what, seconds, target, floor, floorIs: 'reading the files alone', peakMegabytes }
}

try {
  const small = join(folder, 'small')
  await generateReturn(small, 1000, 1)
  const embedded = { DATA_DIR: join(folder, 'data') }
  await runMeasured(['migrate'], embedded)
  const first = await runMeasured(['import', small, '--return-year', '2025-26'], embedded)
  const again = await runMeasured(['import', small, '--return-year', '2025-26'], embedded)
  const large = join(folder, 'large')
  await generateReturn(large, 85_000, 1)
  const server = { DATABASE_URL: await createBenchDatabase('footprint_import') }
  await runMeasured(['migrate'], server)
  const whole = await runMeasured(['import', large, '--return-year', '2025-26'], server)
  printTable('Loading a return (one run each)', [
    await measured('1,000 children, two years, embedded', 15, small, first),
    await measured('the same files again, embedded', 15, small, again),
    await measured(`85,000 children, two years, PostgreSQL (${ALLOWED})`, 180, large, whole),
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
