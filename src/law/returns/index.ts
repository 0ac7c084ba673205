export * from './child-codes.ts'
export {
  type Code,
  type CodeList,
  codesIn,
  FIRST_COLLECTION_YEAR,
  isCodeIn,
  LAST_COLLECTION_YEAR,
  wordsOf,
} from './code-list.ts'
export * from './episode-codes.ts'
export * from './other-codes.ts'
export * from './placement-codes.ts'
export * from './return-year.ts'
