/** What actions about our list and the source's are called in the trail. */
export const RECONCILIATION_WORDS: Readonly<Record<string, string>> = {
  'see-reconciliation': 'Compared our list with the source’s',
  'download-reconciliation': 'Downloaded what differs from the source',
  'correct-care': 'Corrected a period of care, legal status or placement',
  'take-correction-back': 'Took a correction of care back',
  'end-agreed-correction': 'Ended a correction of care, as the source agrees',
  'match-records': 'Looked at two records that may be of one child',
  'merge-records': 'Merged two records of one child',
  'part-records': 'Parted two records that were merged',
  'tell-apart': 'Found two records to be of two children',
  'look-again': 'Took back that two records are of two children',
}
