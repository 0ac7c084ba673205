/** What actions about caseloads are called in the trail. */
export const CASELOAD_WORDS: Readonly<Record<string, string>> = {
  'see-caseload': 'Opened caseloads',
  'see-what-if': 'Opened the page that tries out what would become of caseloads',
  'reallocate-children': 'Moved children from one IRO to others, or opened the page for it',
  'undo-reallocation': 'Undid that children went from one IRO to others',
  'take-back-officer': 'Gave a child back to the IRO from before, undoing a change',
  'record-other-work': 'Opened a form about other work of an IRO',
  'record-officer-work': 'Wrote down what an IRO does besides holding children',
  'end-officer-work': 'Ended what an IRO does besides holding children',
}
