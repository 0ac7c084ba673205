// What actions are called in the trail, of the areas that keep their words in files of their own.
import { BENCHMARK_WORDS } from './benchmark-words.ts'
import { BESIDE_WORDS } from './beside-words.ts'
import { CASELOAD_WORDS } from './caseload-words.ts'
import { CHALLENGE_WORDS } from './challenge-words.ts'
import { DATASET_WORDS } from './dataset-words.ts'
import { ESTABLISHMENT_WORDS } from './establishment-words.ts'
import { EXPORT_WORDS } from './export-words.ts'
import { FIGURE_WORDS } from './figure-words.ts'
import { FINDING_WORDS } from './finding-words.ts'
import { FORECAST_WORDS } from './forecast-words.ts'
import { QUALITY_WORDS } from './quality-words.ts'
import { RECONCILIATION_WORDS } from './reconciliation-words.ts'
import { REPORT_WORDS } from './report-words.ts'

export const WORDS_OF_AREAS: Readonly<Record<string, string>> = {
  ...QUALITY_WORDS,
  ...BENCHMARK_WORDS,
  ...BESIDE_WORDS,
  ...CASELOAD_WORDS,
  ...CHALLENGE_WORDS,
  ...DATASET_WORDS,
  ...ESTABLISHMENT_WORDS,
  ...EXPORT_WORDS,
  ...FIGURE_WORDS,
  ...FINDING_WORDS,
  ...FORECAST_WORDS,
  ...RECONCILIATION_WORDS,
  ...REPORT_WORDS,
}
