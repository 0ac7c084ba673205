// The look of the HTML file, all inside it: letters, screen and paper.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Audience } from '../report-document.ts'

const FAMILY = 'Atkinson Hyperlegible'

// Some 17 kB each: small enough to stand in the file.
const face = (weight: '400' | '700'): string => {
  const name = `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(name))).toString('base64')
  return `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`
}

let faces: string | null = null

const SCREEN = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:#0b0c0c;background:#fff;font-family:"${FAMILY}",Verdana,Arial,sans-serif;font-size:1.125rem;line-height:1.55;overflow-wrap:break-word}
header,main,nav,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
a{color:#1a5440;text-underline-offset:.15em}
a:focus,.scroll:focus{outline:3px solid #0b0c0c;outline-offset:2px;background:#ffdd00;color:#0b0c0c}
.scroll:focus{background:none}
.skip{position:absolute;left:-999rem}.skip:focus{position:static;display:block;padding:.75rem 1rem}
.cover{background:#1a5440;color:#fff}
.cover header{padding:3.5rem 1rem 2.5rem}
.cover p{margin:.2rem 0}
.cover .authority{font-size:1.25rem;font-weight:700}
h1{font-size:clamp(1.9rem,6vw,3rem);line-height:1.15;margin:1rem 0 1.5rem}
h2{font-size:1.75rem;line-height:1.25;color:#1a5440;margin:3rem 0 1rem;padding-top:1rem;border-top:2px solid #1a5440}
h3{font-size:1.3rem;line-height:1.3;margin:2rem 0 .75rem}
h4{font-size:1.125rem;margin:1.5rem 0 .5rem}
p,ul,ol{margin:0 0 1rem}
li{margin-bottom:.35rem}
nav h2{border:0;padding-top:0;margin-top:2rem}
nav ol{list-style:none;padding:0}
nav li{margin:.1rem 0}
nav a{display:inline-block;padding:.2rem 0}
nav .part{padding-left:1.5rem}
.draft{display:inline-block;margin-top:1rem;padding:.35rem .75rem;background:#fff;color:#0b0c0c;font-weight:700}
.callout{border-left:.4rem solid #1a5440;background:#eef4f1;padding:1rem}
figure{margin:1.75rem 0}
figcaption{font-weight:700;margin-bottom:.5rem}
.quote{border-left:.4rem solid #7ba08f;padding-left:1rem}
.quote blockquote{margin:0;font-size:1.25rem}
.quote blockquote p{margin:0 0 .25rem}
.quote figcaption{font-weight:400;margin:0}
.scroll{overflow-x:auto;margin:1.25rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.4;overflow-wrap:normal}
caption{text-align:left;font-weight:700;padding:.25rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid #c9d1ce;min-width:4rem}
thead th,thead td{border-bottom:2px solid #5c6663}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:700}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.small{font-size:1rem;color:#444d4a}
.note{font-size:.85em;white-space:nowrap}
.chart{display:block;width:100%;height:auto;font-size:13px}
.wide-640{min-width:34rem}.wide-440{min-width:26rem}
.chart text{fill:#0b0c0c}.chart .bold{font-weight:700}
.edge{stroke:#1a5440;stroke-width:1}
polyline{fill:none}
.axis{stroke:#5c6663}.grid{stroke:#d9dedc}
.series{stroke:#1a5440;stroke-width:2.5}
.series.dash-1{stroke-dasharray:8 4}.series.dash-2{stroke-dasharray:2 4}.series.dash-3{stroke-dasharray:12 4 2 4}
.picture{display:block;width:min(100%,24rem);height:auto;margin:0 auto 1rem}
.picture path{stroke:#1a5440;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.fill-none{fill:none}.fill-pale{fill:#cfe3d8}.fill-green{fill:#1a5440}.fill-white{fill:#fff}
footer{margin-top:3rem;padding-bottom:3rem}
`

const CHILDREN = `
body{font-size:1.35rem;line-height:1.6}
h2{font-size:2.1rem;border:0;margin-top:3.5rem}
table{font-size:1.2rem}
`

const PAPER = `
@page{size:A4;margin:22mm 20mm;@bottom-center{content:"Page " counter(page) " of " counter(pages);font-size:9pt}}
@page :first{@bottom-center{content:""}}
@media print{
body{font-size:10.5pt}
header,main,nav,footer{max-width:none;padding:0}
.skip{display:none}
.cover{background:none;color:#0b0c0c;break-after:page}
.cover header{padding:35vh 0 0}
.draft{border:2px solid #0b0c0c}
nav{break-after:page}
a{color:inherit;text-decoration:none}
h1{font-size:30pt;color:#1a5440}h2{font-size:18pt;margin-top:1.5rem}h3{font-size:13pt}
h2,h3,h4,caption,figcaption{break-after:avoid}
p,li{orphans:3;widows:3}
table{font-size:9.5pt}
.scroll{overflow:visible}
.wide-640,.wide-440{min-width:0}
.chart,tr,.callout,.quote{break-inside:avoid}
thead{display:table-header-group}tfoot{display:table-row-group}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`

const CHILDREN_PAPER = `
@media print{
body{font-size:15pt}h1{font-size:32pt;margin:0 0 10pt}h2{font-size:22pt}table{font-size:13pt}
.cover,nav{break-after:auto}.cover header{padding:0}
section+section{break-before:page}
.bars .table{display:none}
.chart{width:72%}
.picture{width:52%;margin-bottom:4mm}
h2{margin-top:0}
figure{margin:4mm 0}
footer{display:none}
}
`

/** The style sheet of a report for one kind of reader. */
export function styleFor(audience: Audience): string {
  faces ??= face('400') + face('700')
  const ours = [SCREEN, audience === 'children' ? CHILDREN : '', PAPER]
  return faces + [...ours, audience === 'children' ? CHILDREN_PAPER : ''].join('')
}
