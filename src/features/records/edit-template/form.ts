import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { Section } from '../document.ts'
import { unknownBlanksWords } from '../sign-off.ts'

export type TypedTemplate = { readonly sections: readonly Section[]; readonly changed: string }

/** What was typed, section by section. */
export function readTemplateForm(sections: readonly Section[], form: URLSearchParams): TypedTemplate {
  return {
    sections: sections.map(({ key, heading, text }) => ({
      key,
      heading: heading === '' ? '' : (form.get(`heading-${key}`) ?? heading).trim().slice(0, 120),
      text: (form.get(`text-${key}`) ?? text).replaceAll('\r\n', '\n').slice(0, 10_000),
    })),
    changed: (form.get('changed') ?? '').trim().slice(0, 500),
  }
}

/** The wording, or what is wrong with it. */
export function parseTemplate(typed: TypedTemplate): Result<TypedTemplate, FieldErrors> {
  const blanks = typed.sections.flatMap((section) => {
    const message = unknownBlanksWords([section])
    return message === null ? [] : [{ field: `text-${section.key}`, message }]
  })
  const changed = typed.changed === '' ? [{ field: 'changed', message: 'Say what changed' }] : []
  return blanks.length + changed.length > 0 ? fail([...blanks, ...changed]) : ok(typed)
}
