/** What actions about datasets are called in the trail. */
export const DATASET_WORDS: Readonly<Record<string, string>> = {
  'see-datasets': 'Opened the dictionary of datasets',
  'keep-dataset-tokens': 'Opened the programs that may fetch datasets',
  'make-dataset-token': 'Let a program fetch datasets',
  'end-dataset-token': 'Ended what let a program fetch datasets',
  'fetch-dataset': 'Fetched a dataset',
}
