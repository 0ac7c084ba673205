/**
 * What each action is called in the trail, in the past, as people say it. The actions of pages are here as well:
 * opening a child's record, taking a file away and being refused are written down by the page's action.
 */
export const AUDIT_WORDS: Readonly<Record<string, string>> = {
  // Signing in
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'gave-password': 'Gave the right password, and was asked for a code',
  'sign-in-refused': 'Could not sign in',
  'password-refused': 'Gave a wrong password',
  'code-refused': 'Gave a wrong code',
  'end-session': 'Signed one browser out',
  'end-sessions': 'Signed other browsers out',
  'use-footprint': 'Opened a page',
  refused: 'Was refused',

  // Accounts and settings
  'add-account': 'Added an account',
  'disable-account': 'Closed an account',
  'enable-account': 'Opened a closed account again',
  'give-role': 'Let an account do more',
  'end-role': 'Ended what an account may do',
  'manage-accounts': 'Opened accounts',
  'change-roles': 'Changed what an account may do',
  'change-password': 'Changed a password',
  'turn-on-codes': 'Turned one-time codes on',
  'turn-off-codes': 'Turned one-time codes off',
  'reset-codes': 'Took one-time codes away from an account',
  'use-recovery-code': 'Signed in with a recovery code',
  'renew-recovery-codes': 'Made new recovery codes',
  'map-roles': 'Opened the settings of single sign-on',
  'add-role-mapping': 'Added a rule of single sign-on',
  'remove-role-mapping': 'Removed a rule of single sign-on',
  'link-account': 'Linked an account to single sign-on',
  'allow-link': 'Let an account be linked to single sign-on',
  'forbid-link': 'Stopped an account from being linked to single sign-on',

  // People and teams
  'see-people': 'Opened people and teams',
  'manage-people': 'Opened a form about people and teams',
  'add-person': 'Added a person',
  'change-person': 'Changed what is known of a person',
  'set-line-manager': 'Changed who manages a person',
  'add-team': 'Added a team',
  'change-team': 'Changed a team',
  'add-post': 'Put a person in a post',
  'end-post': 'Ended a post',
  'take-back-post': 'Took back a post that was written down by mistake',
  'record-leave': 'Wrote down leave',
  'change-leave': 'Changed leave',
  'take-back-leave': 'Took back leave that was written down by mistake',

  // A child's record
  opened: 'Opened the record',
  'see-children': 'Opened the record',
  'download-children': 'Took away the list of children as a file',
  'see-reviews': 'Opened a review',
  'record-reviews': 'Opened the form to record or correct a review',
  'record-held-review': 'Recorded a review',
  'correct-review': 'Corrected a review',
  'allocate-child': 'Opened the page that chooses the IRO',
  'change-officer': 'Changed who the IRO is',
  'end-allocation': 'Ended the IRO’s part without another',
  'record-child-people': 'Opened the page of who works with the child',
  'add-child-worker': 'Recorded who works with the child',
  'end-child-worker': 'Recorded that somebody works with the child no more',
  'see-independence': 'Looked at whether IROs are independent',

  // Who may open a record
  'see-openings': 'Looked at who opened the record',
  'download-openings': 'Took away the list of who opened the record as a file',
  'see-restricted': 'Opened the list of restricted records',
  'restrict-records': 'Opened the page that restricts the record',
  'restrict-record': 'Restricted the record',
  'end-restriction': 'Ended the restriction of the record',
  'name-reader': 'Named somebody who may open the restricted record',
  'end-reader': 'Took a name off the restricted record',
  'open-in-emergency': 'Opened the record in an emergency',
  'see-emergency-openings': 'Opened the list of emergency openings',
  'review-emergency-openings': 'Opened an emergency opening to look into it',
  'review-emergency-opening': 'Looked into an emergency opening',

  // Keeping, destroying and giving a copy
  'see-retention': 'Opened what is due to be destroyed',
  'hold-records': 'Opened the page that stops a record from being destroyed',
  'place-hold': 'Stopped the record from being destroyed',
  'release-hold': 'Let the record be destroyed again',
  'destroy-records': 'Opened the page that destroys the record',
  'propose-destruction': 'Proposed to destroy the record',
  'end-destruction-proposal': 'Ended the proposal to destroy the record',
  'destroy-record': 'Destroyed the record',
  'see-processing': 'Opened the record of processing',
  'prepare-subject-access': 'Opened a request for a copy of the record',
  'start-subject-access': 'Began a copy of the record for somebody who asked',
  'decide-passages': 'Decided what is blacked out in a copy of the record',
  'change-subject-access-clock': 'Stopped or started the time for a copy',
  'withdraw-subject-access': 'Ended a request for a copy without one',
  'release-subject-access': 'Released a copy of the record',

  // Lists, figures and files
  'see-today': 'Opened Today',
  'see-figures': 'Opened figures',
  'download-figures': 'Took away figures as a file',
  'see-imports': 'Opened the loads of files',
  'load-files': 'Loaded files',
  'load-template': 'Loaded names and IROs',

  // The trail itself
  'see-audit': 'Looked at what people did',
  'see-own-trail': 'Looked at their own trail',
}

/** The words of an action; where it has none, the action itself made readable. */
export function toActionWords(action: string): string {
  const words = AUDIT_WORDS[action] ?? action.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
