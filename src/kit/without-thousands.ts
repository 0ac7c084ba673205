/** Commas before three figures, from the left: those of 1,593 and 1,234,567.5. */
const BEFORE_THOUSANDS = /(?<=^\d{1,3}(?:,\d{3})*),(?=\d{3}(?:\D|$))/g

/** A number as people write it, without the commas of its thousands. Any other comma stays: 0,5 is not 5. */
export function withoutThousands(text: string): string {
  return text.replaceAll(BEFORE_THOUSANDS, '')
}
