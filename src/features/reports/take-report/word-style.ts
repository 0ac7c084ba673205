// The styles of the Word file: whoever edits it changes a style, not each paragraph.
import { LineRuleType } from 'docx'
import type { Audience } from '../report-document.ts'

const FONT = 'Arial'
export const GREEN = '1A5440'
export const TINT = 'EEF4F1'

/** Of the body, in half points. */
export const sizeFor = (audience: Audience): number => (audience === 'children' ? 27 : 22)

const green = (size: number) => ({ font: FONT, size, bold: true, color: GREEN })

const para = (before: number, after: number) => ({ spacing: { before, after }, keepNext: true })

/** As `docx` takes them. */
export function stylesFor(audience: Audience) {
  const size = sizeFor(audience)
  const own = { basedOn: 'Normal', quickFormat: true }
  const beside = (color: string) => ({ left: { style: 'single', size: 36, color, space: 8 } }) as const
  return {
    default: {
      document: {
        run: { font: FONT, size, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: green(audience === 'children' ? 52 : 68),
        paragraph: { spacing: { before: 300, after: 240 } },
      },
      heading1: { run: green(size * 1.7), paragraph: para(480, 200) },
      heading2: { run: green(size * 1.3), paragraph: para(320, 140) },
      heading3: { run: { ...green(size * 1.08), color: '0B0C0C' }, paragraph: para(240, 100) },
    },
    paragraphStyles: [
      {
        ...own,
        id: 'Caption',
        name: 'caption',
        run: { bold: true, size: size * 0.95 },
        paragraph: para(200, 80),
      },
      {
        ...own,
        id: 'Callout',
        name: 'Callout',
        paragraph: { border: beside(GREEN), shading: { fill: TINT }, spacing: { before: 160, after: 240 } },
      },
      {
        ...own,
        id: 'Quote',
        name: 'Quote',
        run: { italics: true },
        paragraph: { border: beside('7BA08F'), spacing: { before: 160, after: 240 } },
      },
      {
        ...own,
        id: 'TableText',
        name: 'Table text',
        run: { size: size * 0.85 },
        paragraph: { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        ...own,
        id: 'TableNote',
        name: 'Table note',
        run: { size: size * 0.85 },
        paragraph: { spacing: { before: 60, after: 240 } },
      },
      {
        ...own,
        id: 'CoverLine',
        name: 'Cover line',
        run: { size: 26 },
        paragraph: { spacing: { after: 100 } },
      },
      {
        ...own,
        id: 'ContentsTitle',
        name: 'Contents title',
        run: green(size * 1.7),
        paragraph: para(0, 200),
      },
    ],
  }
}
