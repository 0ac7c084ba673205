import { once } from 'node:events'
import type { Config } from '../../platform/config/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import type { RunCommand } from '../../platform/handover/index.ts'
import { createLog } from '../../platform/log/log.ts'
import type { Command, CommandIo, ExitCode, Services } from '../command.ts'
import { fictionalCouncil } from '../fictional-council.ts'
import { parseOptions } from '../options.ts'
import { commandSocketOf, sayingShut } from '../run-with-database.ts'
import { type Serving, startServing } from '../serving.ts'

type RunHandedOver = (argv: readonly string[], io: CommandIo, services: Services) => Promise<ExitCode>

/** The server as a command: it runs until it is told to stop. `runHandedOver` runs the commands that others hand to it. */
export const createServe = (runHandedOver: RunHandedOver): Command => ({
  help: `bin/footprint serve

Opens the database, brings it to this version's shape, and serves the pages at HOST and PORT until it gets SIGTERM or
SIGINT (Ctrl+C). With DEMO=true an empty database is first filled with the fictional council. bin/footprint config
lists every setting.`,
  needsDatabase: false,
  async run(args, io) {
    parseOptions(args, {})
    const config = readConfig(io.environment)
    if (config.ok) return await sayingShut(io, () => serveUntilStopped(config.value, io, runHandedOver))
    io.error(`${config.failure.join('\n')}\n`)
    return 2
  },
})

async function serveUntilStopped(
  config: Config,
  io: CommandIo,
  runHandedOver: RunHandedOver,
): Promise<ExitCode> {
  const serving = await start(config, io, runHandedOver)
  if (serving === null) return 1
  io.out(renderStarted(serving, secondsSince(io.environment['FOOTPRINT_STARTED'])))
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  // Whoever asks twice does not want to wait.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1))
  await serving.close()
  return 0
}

async function start(config: Config, io: CommandIo, runHandedOver: RunHandedOver): Promise<Serving | null> {
  const runWith =
    (services: Services): RunCommand =>
    ({ argv, cwd, isTerminal }, channel) =>
      runHandedOver(argv, { ...channel, cwd, isTerminal, environment: io.environment }, services)
  const log = createLog(config.logLevel)
  try {
    return await startServing({
      config,
      log,
      demonstration: fictionalCouncil,
      commandSocket: commandSocketOf(config.dataDir),
      runWith,
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    io.error(
      `Port ${config.port} is taken by another program. Stop that one, or set PORT to another number.\n`,
    )
    return null
  }
}

// script/server says when it was called, in seconds: installing and starting Node count as well.
function secondsSince(started: string | undefined): number {
  const at = Number(started?.replace(',', '.'))
  return at > 0 ? Date.now() / 1000 - at : process.uptime()
}

function renderStarted({ address, accounts }: Serving, seconds: number): string {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length))
  const names = widest(accounts.map(({ userName }) => userName))
  const passwords = widest(accounts.map(({ password }) => password))
  const lines = accounts.map(
    ({ userName, password, says }) => `  ${userName.padEnd(names)}  ${password.padEnd(passwords)}  ${says}\n`,
  )
  const listed = lines.length > 0 ? `\nSign in with a user name and password:\n${lines.join('')}` : ''
  return `Footprint is at ${address} (started in ${seconds.toFixed(1)} s).\n${listed}`
}
