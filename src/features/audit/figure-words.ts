/** What actions about targets, typed figures and e-mails of exceptions are called in the trail. */
export const FIGURE_WORDS: Readonly<Record<string, string>> = {
  'keep-yardsticks': 'Opened a form for targets and figures of others',
  'enter-yardstick': 'Entered a target, a typed figure or a figure of others',
  'change-yardstick': 'Changed a target, a typed figure or a figure of others',
  'take-out-yardstick': 'Took out a target, a typed figure or a figure of others',
  'ask-for-figure-mail': 'Opened the e-mails of exceptions',
  'change-figure-mail': 'Chose the e-mails of exceptions',
}
