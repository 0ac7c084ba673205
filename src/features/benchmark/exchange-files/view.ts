import type { Day } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import { errorFor, type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderFileUpload,
  renderInsetText,
  renderNotificationBanner,
  renderSelect,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { About, KeptFile, OtherAuthority, SeenKey } from '../authority.ts'
import { stateWords } from '../key-words.ts'
import { ABOUT_PATH, authorityPath, FILES_PATH, filePath, keyPath, MAKE_PATH } from '../paths.ts'
import { toFingerprint } from '../signing.ts'

export type FilesPage = {
  readonly files: readonly KeptFile[]
  readonly keys: readonly SeenKey[]
  readonly authorities: readonly OtherAuthority[]
  readonly about: About | null
  readonly mayKeep: boolean
  readonly csrfToken: string
  readonly today: Day
  /** What became of a file just brought in, as the address says it. */
  readonly outcome: string | null
  readonly errors: FieldErrors
  readonly keyId: string | null
}

const OUTCOMES: Readonly<Record<string, string>> = {
  made: 'Our file was made. Read it before you send it to anybody',
  added: 'The file was brought in',
  replaced: 'The file was brought in, in place of an older one',
  unchanged: 'This file was here already. Nothing changed',
}

/** The files, the keys, and the forms for whoever may use them. */
export function renderFiles(page: FilesPage): Html {
  const { outcome, mayKeep, keyId } = page
  const said = outcome === null ? undefined : OUTCOMES[outcome]
  const confirm =
    keyId !== null &&
    renderInsetText({
      html: html`<a class="govuk-link" href="${keyPath(keyId)}">Confirm the key of this file</a>, once you have the fingerprint from the authority itself.`,
    })
  return html`${said !== undefined && renderNotificationBanner({ type: 'success', text: said })}${renderPageTitle('Benchmark files', 'Figures that authorities send each other. No child is in them, and small counts are suppressed.')}${confirm}${mayKeep && renderHalves(renderMake(page), renderBring(page))}${renderKept(page)}${mayKeep && renderKeys(page)}`
}

const YEARS = 6

function renderMake({ about, today, csrfToken, errors }: FilesPage): Html {
  const newest = collectionYearOf(today)
  const years = Array.from({ length: YEARS }, (_, back) => toReturnYearName(newest - back))
  const fields = html`${renderSelect({
    name: 'make-year',
    label: { text: 'Year' },
    value: years[1] ?? '',
    items: years.map((year) => ({ value: year, text: year })),
    errorMessage: errorFor(errors, 'make-year'),
  })}${renderButton({ text: 'Make our file', preventDoubleClick: true })}`
  const form = renderForm({ action: MAKE_PATH, csrfToken, fields })
  const who = about === null ? 'Say what this authority is called' : 'What we say of ourselves, and our key'
  return renderSection({
    title: 'Our file',
    content: html`${about !== null && form}<p class="govuk-body"><a class="govuk-link" href="${ABOUT_PATH}">${who}</a></p>`,
  })
}

function renderBring({ csrfToken, errors }: FilesPage): Html {
  const fields = html`${renderFileUpload({
    name: 'file',
    label: { text: 'File of another authority' },
    hint: { text: 'A JSON file, as their Footprint made it.' },
    errorMessage: errorFor(errors, 'file'),
  })}${renderButton({ text: 'Bring in the file' })}`
  return renderSection({
    title: 'Another authority’s file',
    content: renderForm({ action: FILES_PATH, csrfToken, enctype: 'multipart/form-data', fields }),
  })
}

function renderKept({ files, authorities, about, mayKeep }: FilesPage): Html {
  const names = new Map(authorities.map(({ code, name }) => [code, name]))
  const nameOf = ({ ours, code }: KeptFile): Html | string => {
    if (ours) return `${about?.name ?? code} (ours)`
    const name = names.get(code) ?? code
    return mayKeep ? html`<a class="govuk-link" href="${authorityPath(code)}">${name}</a>` : name
  }
  const table = renderFigureTable({
    caption: 'Files kept, the newest first',
    captionIs: 'said',
    align: 'text',
    head: ['Authority', 'Year', 'Made', 'Brought in by', 'State', 'File'],
    rows: files.map((file) => [
      nameOf(file),
      toReturnYearName(file.year),
      toInstantWords(file.madeAt),
      `${file.keptBy}, ${toInstantWords(file.keptAt)}`,
      file.replacedAt === null ? 'Compared' : `Replaced ${toInstantWords(file.replacedAt)}`,
      html`<a class="govuk-link" href="${filePath(file.id)}" download>Download<span class="govuk-visually-hidden"> the file of ${names.get(file.code) ?? file.code}, ${toReturnYearName(file.year)}</span></a>`,
    ]),
  })
  return renderSection({
    title: 'Files kept',
    content: files.length === 0 ? renderEmpty('No file is kept yet.') : table,
  })
}

function renderKeys({ keys }: FilesPage): Html | null {
  if (keys.length === 0) return null
  return renderSection({
    title: 'Keys of other authorities',
    content: renderFigureTable({
      caption: 'Keys of other authorities',
      captionIs: 'said',
      align: 'text',
      head: ['Authority', 'Fingerprint', 'State'],
      rows: keys.map((key) => [
        html`<a class="govuk-link" href="${keyPath(key.id)}">${key.name}</a>`,
        toFingerprint(key.publicKey),
        stateWords(key),
      ]),
    }),
  })
}
