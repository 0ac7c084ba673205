const LONGEST = 254

/** Whether a text is one e-mail address, as far as it can be seen: only the mail server knows whether anybody is there. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\.]+(\.[^\s<>@,;:"()[\]\\.]+)+$/.test(text)
  )
}
