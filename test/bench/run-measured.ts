import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type ProcessRun = { readonly seconds: number; readonly peakMegabytes: number; readonly out: string }

function peakOf(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(peak?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/**
 * Runs the command line in a process of its own and measures it from outside: wall time, and the peak of its resident
 * memory (looked at every 20 ms). @throws Error when it exits with a code that is not among the `expected`
 */
export async function runMeasured(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  expected: readonly number[] = [0],
): Promise<ProcessRun> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['src/app/main.ts', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let errors = ''
  let peakMegabytes = 0
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const watch = setInterval(() => (peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid ?? 0))), 20)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code === null || !expected.includes(code))
    throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`)
  return { seconds: (performance.now() - begun) / 1000, peakMegabytes, out }
}

/** Seconds to read every file of the folders and throw the bytes away: what no reader of them can beat. */
export async function secondsToReadFiles(folders: readonly string[]): Promise<number> {
  const begun = performance.now()
  for (const folder of folders)
    for (const name of await readdir(folder)) if (name.endsWith('.csv')) await readFile(join(folder, name))
  return (performance.now() - begun) / 1000
}
