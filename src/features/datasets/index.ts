// Datasets: what other programs of the authority fetch every day, with a dictionary.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { dictionaryRoutes } from './dictionary/page.ts'
import { keepTokensRoutes } from './keep-tokens/page.ts'
import { sendDatasetRoutes } from './send-dataset/page.ts'
import type { Dataset } from './dataset.ts'
import { CHALLENGE_CHILDREN, CHALLENGES } from './sets/challenges.ts'

export { DATASETS_ACCESS } from './access.ts'

/** Every set there is, in the order of the dictionary. */
const DATASETS: readonly Dataset[] = [CHALLENGES, CHALLENGE_CHILDREN]

/** The dictionary, and who may fetch. */
export function datasetsRoutes(services: Services): readonly Route[] {
  return [...dictionaryRoutes(DATASETS), ...keepTokensRoutes(services)]
}

/** The sets, for programs with a token. */
export function datasetsOpenRoutes(services: Services): readonly OpenRoute[] {
  return sendDatasetRoutes(services, DATASETS)
}
