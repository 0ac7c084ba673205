import type { Html } from '../../ui/html.ts'
import { renderSection } from '../../ui/layout/index.ts'
import { toNumber } from '../../ui/parts/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import type { Balance } from './balance.ts'

const TITLE = 'From the opening number to the closing one'

const signed = (count: number): string => `${count < 0 ? '−' : '+'} ${toNumber(Math.abs(count))}`

/** Opening + came in − left = closing, as a table; what came back has a line where anything did. */
export function renderBalance({ of, opening, cameIn, back, left, other, closing }: Balance): Html {
  const table = renderFigureTable({
    caption: TITLE,
    captionIs: 'said',
    head: [of, 'Count'],
    rows: [
      ['At the start of the period', toNumber(opening)],
      [cameIn.words, `+ ${toNumber(cameIn.count)}`],
      ...(back === null || back.count === 0 ? [] : [[back.words, `+ ${toNumber(back.count)}`]]),
      [left.words, `− ${toNumber(left.count)}`],
      ...(other === null ? [] : [[other.words, signed(other.count)]]),
    ],
    total: ['At the end of the period', toNumber(closing)],
  })
  return renderSection({ title: TITLE, content: table })
}
