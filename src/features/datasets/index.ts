// Datasets: what other programs of the authority fetch every day, with a dictionary.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { dictionaryRoutes } from './dictionary/page.ts'
import { keepTokensRoutes } from './keep-tokens/page.ts'
import { sendDatasetRoutes } from './send-dataset/page.ts'
import type { Dataset } from './dataset.ts'
import { CASELOADS } from './sets/caseloads.ts'
import { CHALLENGE_CHILDREN, CHALLENGES } from './sets/challenges.ts'
import { CHILDREN } from './sets/children.ts'
import { DECISIONS } from './sets/decisions.ts'
import { FIGURES } from './sets/figures.ts'
import { FINDINGS } from './sets/findings.ts'
import { OBLIGATIONS, PROMPTNESS, REVIEWS } from './sets/reviews.ts'

export { DATASETS_ACCESS } from './access.ts'

/** Every set there is, in the order of the dictionary. */
const DATASETS: readonly Dataset[] = [
  CHILDREN,
  REVIEWS,
  OBLIGATIONS,
  PROMPTNESS,
  DECISIONS,
  FIGURES,
  CASELOADS,
  CHALLENGES,
  CHALLENGE_CHILDREN,
  FINDINGS,
]

/** The dictionary, and who may fetch. */
export function datasetsRoutes(services: Services): readonly Route[] {
  return [...dictionaryRoutes(DATASETS), ...keepTokensRoutes(services)]
}

/** The sets, for programs with a token. */
export function datasetsOpenRoutes(services: Services): readonly OpenRoute[] {
  return sendDatasetRoutes(services, DATASETS)
}
