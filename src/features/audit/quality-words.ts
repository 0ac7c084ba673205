/** What actions about the work programme are called in the trail. */
export const QUALITY_WORDS: Readonly<Record<string, string>> = {
  'see-programme': 'Opened the work programme',
  'keep-programme': 'Opened a form of the work programme',
  'add-programme-action': 'Added to the work programme',
  'carry-programme-action': 'Went on in the next year with an action of the work programme',
  'update-programme-action': 'Said how an action of the work programme goes',
  'put-programme-action-right': 'Put an action of the work programme right',
  'put-committee-question-right': 'Put right what members of a committee asked',
  'add-committee-question': 'Wrote down what members of a committee asked',
  'answer-committee-question': 'Wrote down the answer to what members of a committee asked',
}
