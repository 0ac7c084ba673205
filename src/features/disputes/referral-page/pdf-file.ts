import { toDate } from '../../../kit/dates/index.ts'
import {
  addBulletList,
  addHeading,
  addPairs,
  addParagraph,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../../platform/pdf/index.ts'
import type { ReferralSummary, SummaryBlock } from '../referral-summary.ts'

const LINES = ['_'.repeat(78), '_'.repeat(78)]

function addBlock(sheet: Sheet, block: SummaryBlock): void {
  if (block.kind === 'pairs') return addPairs(sheet, block.rows)
  if (block.kind === 'points') return addBulletList(sheet, block.items)
  if (block.kind === 'words') return addParagraph(sheet, block.text)
  for (const line of [`${block.asks}:`, ...LINES]) addParagraph(sheet, line)
}

/** The document as a PDF that can be read aloud. */
export async function toPdfFile({ title, on, parts }: ReferralSummary): Promise<Uint8Array> {
  const sheet = openSheet(title)
  addHeading(sheet, 'H1', title)
  addParagraph(sheet, toDate(on))
  for (const { heading, blocks } of parts) {
    addHeading(sheet, 'H2', heading)
    for (const block of blocks) addBlock(sheet, block)
  }
  return await closeSheet(sheet)
}
