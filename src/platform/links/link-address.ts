import type { Config } from '../config/index.ts'

/** The whole address of one of our pages, for a letter or an e-mail; on this machine where no address was set. */
export function linkAddress(config: Pick<Config, 'publicAddress' | 'port'>, path: string): string {
  return `${config.publicAddress ?? `http://localhost:${config.port}`}${path}`
}
