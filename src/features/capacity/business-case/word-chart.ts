// A chart of Word's own, drawn from its numbers, so that whoever edits the document can change how it looks.
import type { Block } from '../case-document.ts'

type Chart = Extract<Block, { kind: 'chart' }>

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

// Control characters cannot stand in XML at all.
const isInXml = (letter: string): boolean => letter >= ' ' || letter === '\n' || letter === '\t'

/** Text as it stands in XML. */
export function toXmlText(text: string): string {
  return text
    .split('')
    .filter(isInXml)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const points = (values: readonly string[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${toXmlText(value)}</c:v></c:pt>`).join('')}`

const numbers = (values: readonly number[]): string =>
  `<c:numLit><c:formatCode>#,##0.##</c:formatCode>${points(values.map((value) => String(Math.round(value * 100) / 100)))}</c:numLit>`

const categories = ({ bars }: Chart): string =>
  `<c:cat><c:strLit>${points(bars.map(({ label }) => label))}</c:strLit></c:cat>`

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

const small = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`

function rangeOf({ bars }: Chart): string {
  if (bars.some(({ range }) => range === null)) return ''
  const up = bars.map(({ value, range }) => (range?.[1] ?? value) - value)
  const down = bars.map(({ value, range }) => value - (range?.[0] ?? value))
  return `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers(up)}</c:plus><c:minus>${numbers(down)}</c:minus></c:errBars>`
}

function columns(chart: Chart): string {
  const values = chart.bars.map(({ value }) => (value >= 100 ? Math.round(value) : value))
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${toXmlText(chart.names.value)}</c:v></c:tx><c:spPr>${fill('1A5440')}</c:spPr><c:invertIfNegative val="0"/><c:dLbls>${small}<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>${rangeOf(chart)}${categories(chart)}<c:val>${numbers(values)}</c:val></c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
}

function heldAgainst(chart: Chart): string {
  const values = chart.bars.flatMap(({ against }) => (against === null ? [] : [against]))
  if (values.length < chart.bars.length) return ''
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="1"/><c:order val="1"/><c:tx><c:v>${toXmlText(chart.names.against)}</c:v></c:tx><c:spPr><a:ln w="25400">${fill('946200')}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>${categories(chart)}<c:val>${numbers(values)}</c:val><c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
}

const AXES = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${small}<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill('D9DEDC')}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${small}<c:crossAx val="1"/></c:valAx>`

/** The part of the file that is the chart. */
export function toChartPart(chart: Chart): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${columns(chart)}${heldAgainst(chart)}${AXES}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}

/** Where the chart stands in the words, with what it says for who cannot see it. */
export function toChartPlace(chart: Chart, number: number, relation: string): string {
  const says = toXmlText(`${chart.caption}. ${chart.says}`)
  return `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5900000" cy="2400000"/><wp:docPr id="${900 + number}" name="Chart ${number}" descr="${says}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
