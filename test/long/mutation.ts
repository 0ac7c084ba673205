// Changes the law floor in every small way Stryker knows and looks whether a test notices:
//   node test/long/mutation.ts [--sample]     all of src/law, or its core file alone
// Fails when fewer than 90 of 100 changes are noticed. The whole run takes about half an hour on 2 cores.
import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const CORE = 'src/law/looked-after-reviews/intervals.ts'
const LEAST = 90
const SAMPLE_SETTINGS = 'reports/mutation-sample.json'

const report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
})

const NOTICED = new Set(['Killed', 'Timeout'])
const NO_CHANGE = new Set(['Ignored', 'CompileError', 'RuntimeError'])

// For the core file its own tests must do, without those that make histories by chance: these take as long as all the
// others, and the score is the same without them.
async function writeSampleSettings(): Promise<string> {
  const settings: object = JSON.parse(await readFile('stryker.config.json', 'utf8'))
  const command =
    "node --test --test-isolation=none 'src/law/looked-after-reviews/!(properties|rich-histories).test.ts'"
  await mkdir('reports', { recursive: true })
  await writeFile(
    SAMPLE_SETTINGS,
    JSON.stringify({ ...settings, mutate: [CORE], commandRunner: { command } }),
  )
  return SAMPLE_SETTINGS
}

async function runStryker(args: readonly string[]): Promise<void> {
  const stryker = spawn('node_modules/.bin/stryker', ['run', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => stryker.on('close', resolve))
  if (code !== 0 && code !== 1) throw new Error(`stryker ended with ${code}`)
}

const { values } = parseArgs({ options: { sample: { type: 'boolean', default: false } } })
await runStryker(values.sample ? [await writeSampleSettings()] : [])
const { files } = report.parse(JSON.parse(await readFile('reports/mutation.json', 'utf8')))
let noticed = 0
let made = 0
for (const [file, { mutants }] of Object.entries(files)) {
  const counted = mutants.filter(({ status }) => !NO_CHANGE.has(status))
  const killed = counted.filter(({ status }) => NOTICED.has(status)).length
  if (counted.length > 0)
    process.stdout.write(
      `${((100 * killed) / counted.length).toFixed(1).padStart(5)}%  ${killed} of ${counted.length}  ${file}\n`,
    )
  noticed += killed
  made += counted.length
}
const score = (100 * noticed) / made
process.stdout.write(
  `Mutation score of the law: ${score.toFixed(1)}% (${noticed} of ${made} changes noticed; at least ${LEAST}% wanted)\n`,
)
if (!(score >= LEAST)) process.exitCode = 1
