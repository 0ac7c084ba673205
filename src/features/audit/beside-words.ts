/** What actions beside challenges are called in the trail. */
export const BESIDE_WORDS: Readonly<Record<string, string>> = {
  'see-referrals': 'Opened referrals, and what was put to the court and the guardian',
  'keep-referrals': 'Opened the form for a referral, or its document',
  'make-referral': 'Wrote down a referral, or what was put to the court or a guardian',
  'answer-referral': 'Wrote down what came of a referral',
  'withdraw-referral': 'Took out a referral that was written down by mistake',
  'keep-legal-advice': 'Opened legal advice',
  'ask-legal-advice': 'Wrote down that legal advice was asked for',
  'change-legal-advice': 'Wrote down legal advice, or changed what is known of it',
  'withdraw-legal-advice': 'Took out legal advice that was written down by mistake',
  'see-challenge-meetings': 'Opened the meetings about challenges',
  'keep-challenge-meetings': 'Opened a form about a meeting on challenges',
  'record-challenge-meeting': 'Wrote down a meeting about challenges',
  'change-challenge-actions': 'Changed the actions of a meeting about challenges',
  'withdraw-challenge-meeting': 'Took out a meeting about challenges that was written down by mistake',
  'note-good-practice': 'Noted good practice',
  'withdraw-good-practice': 'Took out a note of good practice that was written down by mistake',
}
