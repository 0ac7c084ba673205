import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { WrongUseError } from './command.ts'

/**
 * Reads a command's options, as `util.parseArgs` does, strictly.
 * @throws WrongUseError for an option that is not one, or more or fewer plain words than `words`
 */
export function parseOptions<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  words: { readonly least: number; readonly most: number } = { least: 0, most: 0 },
) {
  const parsed = tryParse(args, options)
  if (parsed.positionals.length > words.most) {
    throw new WrongUseError(`I do not know what to do with "${parsed.positionals[words.most]}".`)
  }
  if (parsed.positionals.length < words.least) throw new WrongUseError('Something is missing.')
  return parsed
}

function tryParse<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new WrongUseError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}
