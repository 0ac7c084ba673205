/** What actions about the quality of the data are called in the trail. */
export const FINDING_WORDS: Readonly<Record<string, string>> = {
  'run-checks': 'Ran the checks of the data',
  'see-findings': 'Opened what the checks found',
  'download-findings': 'Took away what the checks found as a file',
  'answer-findings': 'Asked to answer what the checks found',
  'assign-finding': 'Gave a finding to somebody',
  'answer-finding': 'Said that what was found is right as it is',
  'reopen-finding': 'Put a finding back on the list',
  'ask-about-finding': 'Wrote down whom they asked about a finding',
}
