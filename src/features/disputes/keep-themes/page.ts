import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readText, readVersion } from '../../../ui/forms/index.ts'
import { mayKeepDisputeSettings } from '../access.ts'
import { formReader } from '../form-parts.ts'
import { DISPUTE_THEMES_PATH, themePath } from '../paths.ts'
import { isThemeUsed, listThemes, type Theme } from '../queries/themes.ts'
import { SHARED_THEMES } from '../shared-themes.ts'
import { addTheme, type Asking, changeTheme, type ThemeAsked, type ThemeRefused } from './command.ts'
import { renderTheme, renderThemes } from './view.ts'

/** What challenges are about: the list, adding to it, and changing one. */
export function keepThemesRoutes(services: Services): readonly Route[] {
  const one = `${DISPUTE_THEMES_PATH}/:theme`
  const [see, keep] = ['see-dispute-settings', 'keep-dispute-settings']
  return [
    {
      method: 'GET',
      path: DISPUTE_THEMES_PATH,
      action: see,
      handle: (request) => showAll(services, request, START),
    },
    { method: 'POST', path: DISPUTE_THEMES_PATH, action: keep, handle: (request) => add(services, request) },
    { method: 'GET', path: one, action: keep, handle: (request) => showOne(services, request, null) },
    { method: 'POST', path: one, action: keep, handle: (request) => change(services, request) },
  ]
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }
const START: Drawing = { typed: {}, errors: [], status: 200 }

function parseTheme(typed: PostedFields): Result<ThemeAsked, FieldErrors> {
  const read = formReader(typed)
  const name = read.words('name', 'Enter what the theme is called').replace(/\s+/g, ' ')
  if (name.length > 100) read.errors.push({ field: 'name', message: 'Use 100 characters or fewer' })
  const mappedTo = read.choice(
    'mapped-to',
    SHARED_THEMES,
    'Choose the theme that other authorities know it by',
  )
  if (mappedTo === null || read.errors.length > 0) return fail(read.errors)
  return ok({ name, mappedTo, offered: readText(typed, 'ended') === 'yes' ? 'ended' : 'offered' })
}

const askingOf = ({ user, today }: PageRequest): Asking => ({ actor: user.accountId, today })

const refusalOf = (typed: PostedFields, { field, says, code }: ThemeRefused): Drawing => ({
  typed,
  errors: [{ field, message: says }],
  status: code === 'rule' ? 422 : 409,
})

async function add(services: Services, request: PageRequest): Promise<PageResponse> {
  const typed = Object.fromEntries(request.form)
  const parsed = parseTheme(typed)
  if (!parsed.ok) return await showAll(services, request, { typed, errors: parsed.failure, status: 400 })
  const added = await addTheme(services.db, parsed.value, askingOf(request))
  return added.ok
    ? redirectTo(DISPUTE_THEMES_PATH)
    : await showAll(services, request, refusalOf(typed, added.failure))
}

async function change(services: Services, request: PageRequest): Promise<PageResponse> {
  const { form, params } = request
  const typed = Object.fromEntries(form)
  const parsed = parseTheme(typed)
  if (!parsed.ok) return await showOne(services, request, { typed, errors: parsed.failure, status: 400 })
  const theme = await findTheme(services, params['theme'])
  if (theme === null) return NOT_FOUND
  const changing = { code: theme.code, seen: readVersion(form), ...askingOf(request) }
  const changed = await changeTheme(services.db, changing, parsed.value)
  return changed.ok
    ? redirectTo(DISPUTE_THEMES_PATH)
    : await showOne(services, request, refusalOf(typed, changed.failure))
}

async function findTheme({ db }: Services, code: string | undefined): Promise<Theme | null> {
  return (await listThemes(db)).find((one) => one.code === code) ?? null
}

async function showAll(services: Services, request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { user, csrfToken } = request
  const main = renderThemes({
    themes: await listThemes(services.db),
    mayKeep: mayKeepDisputeSettings(user.roles) ? 'may-keep' : 'may-look',
    csrfToken,
    ...drawing,
  })
  return frame(request, 'Themes of a challenge', main, drawing)
}

async function showOne(
  services: Services,
  request: PageRequest,
  drawing: Drawing | null,
): Promise<PageResponse> {
  const theme = await findTheme(services, request.params['theme'])
  if (theme === null) return NOT_FOUND
  const { name, mappedTo, endedOn } = theme
  const begun = { ...START, typed: { name, 'mapped-to': mappedTo, ended: endedOn === null ? '' : 'yes' } }
  const used = (await isThemeUsed(services.db, theme.code)) ? 'used' : 'unused'
  const { csrfToken } = request
  const main = renderTheme({ theme, used, action: themePath(theme.code), csrfToken, ...(drawing ?? begun) })
  return frame(request, name, main, drawing ?? begun)
}

function frame(
  request: PageRequest,
  title: string,
  main: ReturnType<typeof renderThemes>,
  { errors, status }: Drawing,
): PageResponse {
  const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
  const framed = request.frame({ title, nav: '/settings', breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html: framed }
}
