import { type Environment, readGiven } from './config.ts'
import { settings } from './settings.ts'

/** A setting as `bin/footprint config` shows it; `value` is null where none is given or it is a secret. */
export type ShownSetting = {
  readonly name: string
  readonly meaning: string
  readonly default: string
  readonly secret: boolean
  readonly isSet: boolean
  readonly value: string | null
}

/** Every setting with its meaning, its default and, unless secret, the value given. */
export function listSettings(environment: Environment): readonly ShownSetting[] {
  const read = readGiven(environment)
  const given = read.ok ? read.value : {}
  return Object.entries(settings).map(([name, setting]) => ({
    name,
    meaning: setting.meaning,
    default: setting.otherwise,
    secret: setting.secret,
    isSet: given[name] !== undefined,
    value: setting.secret ? null : (given[name] ?? null),
  }))
}
