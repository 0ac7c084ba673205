// What stands over and under a signed chronology, on a page and on paper.
import { toInstantWords } from '../../kit/instant-words.ts'
import { kindsWords, rangeWords } from './activity-words.ts'
import { isAsSigned, type SignedChronology } from './chronology.ts'

/** "Chronology of Tilly Marsh" */
export const titleOf = ({ content }: SignedChronology): string => `Chronology of ${content.name}`

/** "Number 40213. Days: the whole time. It holds everything." */
export const leadOf = ({ content, from, to, kinds }: SignedChronology): string =>
  `Number ${content.number}. Days: ${rangeWords({ from, to })}. It holds ${kindsWords(kinds)}. The oldest stands first.`

export const signedWords = ({ content, signedAt }: SignedChronology): string =>
  `Signed by ${content.signer}, ${toInstantWords(signedAt)}.`

/** By which one can tell whether a copy is the one that was signed. */
export const proofWords = (signed: SignedChronology): string =>
  isAsSigned(signed)
    ? `It reads as it was signed. Its digest (SHA-256) is ${signed.digest}.`
    : `It does not read as it was signed. The digest that was signed (SHA-256) is ${signed.digest}.`
