import { type CodeList, LEGAL_STATUSES, PLACEMENTS, wordsOf } from '../../law/returns/index.ts'

export const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const inWords = (list: CodeList, code: string): string => withCapital(wordsOf(list, code))

/** "Interim care order" */
export const legalWords = (code: string): string => inWords(LEGAL_STATUSES, code)

/** "Children’s home" */
export const livingWords = (code: string): string => inWords(PLACEMENTS, code)
