import { toDate } from '../../../kit/dates/index.ts'
import type { PageRequest, PageResponse, Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { LOCAL_RULE_NAMES, LOCAL_RULES, toLocalRuleWords } from '../local-rules.ts'
import { LOCAL_RULES_PATH, localRulePath } from '../paths.ts'
import { listLocalRuleDecisions, readLocalRule } from '../queries.ts'
import { frameSettings } from '../settings-frame.ts'

/** Every local rule with what holds today. */
export function listLocalRulesRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: LOCAL_RULES_PATH,
      action: 'see-local-rules',
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { today } = request
  const decisions = await listLocalRuleDecisions(db)
  const rows = await Promise.all(
    LOCAL_RULE_NAMES.map(async (name) => {
      const since = decisions.find((one) => one.name === name && one.from <= today)
      const next = decisions.findLast((one) => one.name === name && one.from > today)
      return [
        html`<a class="govuk-link" href="${localRulePath(name)}">${LOCAL_RULES[name].title}</a><br><span class="fp-quiet">${LOCAL_RULES[name].meaning}</span>`,
        toLocalRuleWords(name, await readLocalRule(db, name, today)),
        since === undefined ? 'Not decided: holds until we do' : `Since ${toDate(since.from)}`,
        next === undefined ? 'No change' : `${toLocalRuleWords(name, next.value)} from ${toDate(next.from)}`,
      ]
    }),
  )
  const main = html`${renderPageTitle('Local rules', 'What the law leaves to us. Each change holds from its day on.')}${renderFigureTable(
    {
      caption: 'Local rules',
      captionIs: 'said',
      head: ['Rule', 'Today', 'Since', 'To come'],
      rows,
      align: 'text',
    },
  )}`
  return frameSettings(request, { title: 'Local rules', main })
}
