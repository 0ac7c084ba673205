/** What actions about figures of other authorities are called in the trail. */
export const BENCHMARK_WORDS: Readonly<Record<string, string>> = {
  'see-benchmark': 'Compared our figures with those of other authorities',
  'download-benchmark': 'Took away a benchmark file or a comparison',
  'keep-benchmark': 'Opened a form about benchmark files',
  'say-benchmark-about': 'Changed what we say of ourselves in benchmark files',
  'make-benchmark-key': 'Had the key made that our benchmark files are signed with',
  'make-benchmark-file': 'Made our benchmark file',
  'import-benchmark-file': 'Brought in a benchmark file of another authority',
  'note-benchmark-key': 'Sent a benchmark file with a key that was not confirmed',
  'confirm-benchmark-key': 'Confirmed the key of another authority',
  'label-benchmark-authority': 'Changed what we say of another authority',
}
