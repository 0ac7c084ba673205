// Second start of script/server, from the command to the first page.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { median, printTable } from './measured.ts'

const PORT = 3917
const dataDir = await mkdtemp(join(tmpdir(), 'footprint-start-'))

async function untilAnswered(): Promise<void> {
  for (let tries = 0; tries < 12_000; tries++) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/sign-in`).catch(() => null)
    if (answer?.ok === true && (await answer.text()).includes('Sign in')) return
    await pause(10)
  }
  throw new Error('the server did not answer within two minutes')
}

async function secondsToFirstPage(): Promise<number> {
  const begun = performance.now()
  const server = spawn('script/server', {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  const gone = new Promise((resolve) => server.on('close', resolve))
  try {
    await untilAnswered()
    return (performance.now() - begun) / 1000
  } finally {
    server.kill('SIGTERM')
    await gone
  }
}

async function secondsOfBareServer(): Promise<number> {
  const begun = performance.now()
  const code = `require('node:http').createServer((_, answer) => answer.end('ok')).listen(${PORT}, '127.0.0.1', () => process.send('up'))`
  const server = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  await new Promise((resolve) => server.on('message', resolve))
  await fetch(`http://127.0.0.1:${PORT}/`)
  const taken = (performance.now() - begun) / 1000
  const gone = new Promise((resolve) => server.on('close', resolve))
  server.kill('SIGTERM')
  await gone
  return taken
}

try {
  const first = await secondsToFirstPage()
  const seconds = []
  for (let run = 0; run < 3; run++) seconds.push(await secondsToFirstPage())
  const floor = median([
    await secondsOfBareServer(),
    await secondsOfBareServer(),
    await secondsOfBareServer(),
  ])
  const floorIs = 'a bare Node server'
  printTable('Starting', [
    {
      what: 'first start: database made, council loaded, first page',
      seconds: first,
      target: null,
      floor,
      floorIs,
    },
    {
      what: 'second start of `script/server` to first page',
      seconds: median(seconds),
      target: 3,
      floor,
      floorIs,
    },
  ])
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
