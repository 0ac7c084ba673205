/** What actions about files for others and from other systems are called in the trail. */
export const EXPORT_WORDS: Readonly<Record<string, string>> = {
  'see-exports': 'Opened what would be in the files for others',
  'download-return-reviews': 'Took away the Reviews table of the return, or columns of Annex A',
  'export-return-reviews': 'Had the Reviews table of the return written to a file',
  'say-what-role-means': 'Said what a role of another system means',
  'take-officers-told': 'Took over who holds the child from another system',
  'export-annex-a': 'Had columns of Annex A written to a file',
}
