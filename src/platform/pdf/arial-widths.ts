import Pdf from 'pdfkit'

/** How wide a text in Arial is, for whoever lays out pages that are drawn elsewhere. */
export type MeasureArial = (text: string, font: { readonly size: number; readonly bold: boolean }) => number

const WHOLE = 1000

/** Measures in points, by Helvetica, whose letters are as wide as Arial’s; what was measured once is known. */
export function measureArial(): MeasureArial {
  const pdf = new Pdf()
  const known = new Map<string, number>()
  return (text, { size, bold }) => {
    const key = `${bold ? 'bold' : 'plain'} ${text}`
    const wide =
      known.get(key) ??
      pdf
        .font(bold ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(WHOLE)
        .widthOfString(text) / WHOLE
    known.set(key, wide)
    return wide * size
  }
}
