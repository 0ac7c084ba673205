export const DATASETS_PATH = '/datasets'
export const DATASET_TOKENS_PATH = '/datasets/tokens'

/** Where a program fetches a set: `/datasets/challenges.csv`. */
export const datasetPath = (name: string, format: 'csv' | 'json'): string =>
  `${DATASETS_PATH}/${encodeURIComponent(name)}.${format}`

export const endTokenPath = (id: string): string => `${DATASET_TOKENS_PATH}/${encodeURIComponent(id)}/end`

/** Where the token that was made just now is shown, once. */
export const madeTokenPath = (id: string): string => `${DATASET_TOKENS_PATH}/${encodeURIComponent(id)}/made`
