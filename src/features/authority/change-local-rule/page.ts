import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, toDateText, readVersion } from '../../../ui/forms/index.ts'
import { maySetLocalRules } from '../access.ts'
import { LOCAL_RULES, type LocalRuleName, toLocalRuleName } from '../local-rules.ts'
import { LOCAL_RULES_PATH, localRulePath } from '../paths.ts'
import { listLocalRuleDecisions, readLocalRule } from '../queries.ts'
import { frameSettings } from '../settings-frame.ts'
import { changeLocalRule } from './command.ts'
import { type LocalRuleTyped, parseLocalRule, readLocalRuleForm } from './form.ts'
import { renderLocalRule } from './view.ts'

/** One local rule: what holds and held, and changing it from a day on. */
export function changeLocalRuleRoutes(services: Services): readonly Route[] {
  const path = `${LOCAL_RULES_PATH}/:rule`
  const onRule =
    (handle: (services: Services, request: PageRequest, name: LocalRuleName) => Promise<PageResponse>) =>
    async (request: PageRequest): Promise<PageResponse> => {
      const name = toLocalRuleName(request.params['rule'] ?? '')
      return name === null ? NOT_FOUND : await handle(services, request, name)
    }
  return [
    { method: 'GET', path, action: 'see-local-rules', handle: onRule(show) },
    { method: 'POST', path, action: 'set-local-rules', handle: onRule(save) },
  ]
}

async function show({ db }: Services, request: PageRequest, name: LocalRuleName): Promise<PageResponse> {
  const value = String(await readLocalRule(db, name, request.today))
  return await draw(db, request, name, { typed: { value, from: toDateText(request.today) } })
}

async function save(services: Services, request: PageRequest, name: LocalRuleName): Promise<PageResponse> {
  const { db, clock } = services
  const typed = readLocalRuleForm(request.form)
  const parsed = parseLocalRule(name, typed, request.today)
  if (!parsed.ok) return await draw(db, request, name, { typed, status: 400, errors: parsed.failure })
  const { today, user } = request
  const seen = readVersion(request.form)
  const doing = { today, seen, actor: user.accountId, now: clock.now() }
  const changed = await changeLocalRule(db, parsed.value, doing)
  if (changed.ok) return redirectTo(localRulePath(name))
  const { code, field, says } = changed.failure
  const status = code === 'changed-first' ? 409 : 422
  return await draw(db, request, name, { typed, status, errors: [{ field, message: says }] })
}

type Drawing = {
  readonly typed: LocalRuleTyped
  readonly status?: number
  readonly errors?: FieldErrors
}

async function draw(
  db: Services['db'],
  request: PageRequest,
  name: LocalRuleName,
  { typed, status = 200, errors = [] }: Drawing,
): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const decisions = await listLocalRuleDecisions(db)
  const main = renderLocalRule({
    name,
    holds: await readLocalRule(db, name, today),
    decisions: decisions.filter((one) => one.name === name),
    maySet: maySetLocalRules(user.roles) ? 'may-set' : 'may-look',
    typed,
    today,
    csrfToken,
    errors,
  })
  const { title } = LOCAL_RULES[name]
  return frameSettings(request, {
    title,
    main,
    status,
    errors,
    above: [{ text: 'Local rules', href: LOCAL_RULES_PATH }],
  })
}
