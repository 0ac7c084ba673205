// Benchmark: figures that authorities send each other as signed files, and ours beside theirs.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { bringFileRoutes } from './exchange-files/bring-page.ts'
import { compareRoutes } from './compare/page.ts'
import { confirmKeyRoutes } from './confirm-key/page.ts'
import { labelAuthorityRoutes } from './label-authority/page.ts'
import { makeFileRoutes } from './exchange-files/make-page.ts'
import { sayAboutRoutes } from './say-about/page.ts'

export { BENCHMARK_ACCESS } from './access.ts'
export { HOW_CONFIRMED, type Region } from './authority.ts'
export { type BenchmarkContent, type ExchangedFigure, toBenchmarkSchema } from './benchmark-file.ts'
export { bringFile } from './exchange-files/bring-file.ts'
export { type Line, toLines } from './comparison.ts'
export {
  inOrder,
  labelWords,
  measureName,
  NOT_SAID,
  notRecordedWords,
  valueWords,
} from './comparison-words.ts'
export { confirmSeenKey } from './confirm-key/command.ts'
export { toHowConfirmed } from './confirm-key/form.ts'
export { makeBenchmarkFile } from './exchange-files/make-file.ts'
export { labelAuthority } from './label-authority/command.ts'
export { openOwnKey } from './store/own-key.ts'
export { BENCHMARK_PATH } from './paths.ts'
export { findAbout, findKey, findOwnKey, listKeys, listYears } from './queries/exchange.ts'
export { readComparison } from './queries/comparison.ts'
export { LARGEST_FILE, TOO_LARGE } from './read-file.ts'
export { sayAbout } from './say-about/command.ts'
export { parseAbout } from './say-about/form.ts'
export { keyPairFrom, signContent, toFingerprint } from './signing.ts'

/** The pages of the benchmark. */
export function benchmarkRoutes(services: Services): readonly Route[] {
  return [
    ...compareRoutes(services),
    ...bringFileRoutes(services),
    ...makeFileRoutes(services),
    ...confirmKeyRoutes(services),
    ...labelAuthorityRoutes(services),
    ...sayAboutRoutes(services),
  ]
}
