/** What actions about posts and the record of staff are called in the trail. */
export const ESTABLISHMENT_WORDS: Readonly<Record<string, string>> = {
  'change-terms': 'Changed the hours or terms of a post',
  'add-established-post': 'Added a post that the service is paid for',
  'change-established-post': 'Changed a post that the service is paid for',
  'see-establishment': 'Opened the establishment',
  'see-staff-record': 'Opened somebody’s record of supervision and training',
  'see-staff-gaps': 'Opened the list of gaps in supervision and training',
  'write-staff-record': 'Opened a form about supervision, training or legal advice',
  'add-staff-entry': 'Wrote down supervision, training or registration',
  'take-back-staff-entry': 'Took back an entry on supervision or training that was written down by mistake',
  'add-training-course': 'Added training that is needed',
  'change-training-course': 'Changed training that is needed',
  'arrange-legal-advice': 'Wrote down how officers get legal advice',
  'count-staff-profile': 'Wrote down how many people of each group work in the service',
  'see-expertise': 'Opened who knows what in the service',
}
