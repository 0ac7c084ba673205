// Small returns written in tests: the files of one year by table, as text.
import { Readable } from 'node:stream'

const HEADINGS = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
} as const

type WrittenTable = keyof typeof HEADINGS

/** The text of a file of the return: its heading and these rows. */
export function returnFile(table: WrittenTable, rows: readonly string[]): string {
  return [HEADINGS[table], ...rows, ''].join('\r\n')
}

/** A child's rows of one year: born 1 May 2015, in care under section 20 from a day in 2025. */
export function childRows(child: string, start: string) {
  return {
    header: `${child},M,01/05/2015,WBRI,UN1,,`,
    episode: `${child},${start},S,V2,N1,U6,PR1,,,,ZA1 1AB,ZA2 2AB,1234567`,
    review: (on: string, code = 'PN1') => `${child},01/05/2015,${on},${code}`,
  }
}

/** The text of files by name, as a stream of bytes each. */
export async function* toFiles(
  files: Readonly<Record<string, string | Buffer>>,
): AsyncGenerator<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  for (const [name, content] of Object.entries(files)) {
    yield { name, bytes: Readable.from([Buffer.from(content)]) }
  }
}
