import { type Html, html } from '../html.ts'
import { classes, optional, present, renderAttributes } from './content.ts'
import { type FieldOptions, renderField } from './form-group.ts'

export type FileUploadOptions = FieldOptions & {
  readonly multiple?: boolean | undefined
  /** Adds the drop area where the browser runs scripts. */
  readonly javascript?: boolean | undefined
}

/** A file, or several, from the person's computer. */
export function renderFileUpload(options: FileUploadOptions): Html {
  const names = classes(
    'govuk-file-upload',
    options.classes,
    options.errorMessage && 'govuk-file-upload--error',
  )
  return renderField(options, (id, describedBy) => {
    const box = html`<input class="${names}" id="${id}" name="${options.name}" type="file"${present('disabled', options.disabled)}${present('multiple', options.multiple)}${optional('aria-describedby', describedBy)}${renderAttributes(options.attributes)}>`
    return options.javascript
      ? html`<div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">${box}</div>`
      : box
  })
}
