// Files that people send: checked by their content, kept whole or not at all.
export { checkUpload, type Upload, type UploadRefused, type UploadSettings } from './check-upload.ts'
export type { ClamdAddress } from './clamd.ts'
export { parseClamdAddress } from './clamd-address.ts'
export { endingOf, KEPT_ENDINGS, KEPT_IN_WORDS, KEPT_TYPES, type KeptType } from './kept-type.ts'
export { type KeptFile, readKeptFile } from './queries.ts'
export { readUpload } from './read-upload.ts'
export { type FileToKeep, keepFile } from './store.ts'
