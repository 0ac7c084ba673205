import { type Html, html } from '../../../ui/html.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { WEIGHT_NAMES, WEIGHT_WORDS, type Weights } from '../../allocations/index.ts'
import { LOCAL_RULES, localRulePath } from '../../authority/index.ts'

/** What each kind of work counts as, with why, and where the authority changes it. */
export function renderWeights(weights: Weights): Html {
  const rows = WEIGHT_NAMES.map((name) => {
    const rule = LOCAL_RULES[`weight-${name}`]
    const usual =
      rule.default === weights[name] ? 'what we suppose' : `decided here; we suppose ${rule.default}%`
    return [
      WEIGHT_WORDS[name],
      html`<a class="govuk-link" href="${localRulePath(`weight-${name}`)}">${weights[name]}%</a>, ${usual}`,
      rule.meaning,
    ]
  })
  return html`<p class="govuk-body">One child looked after counts as 100%. None of the weights is law or guidance: each is the authority’s own, from a day on, and the days before keep what held then.</p>${renderFigureTable(
    {
      caption: 'What work counts as',
      captionIs: 'said',
      head: ['Work', 'Weight', 'Why'],
      rows,
      align: 'text',
    },
  )}`
}
