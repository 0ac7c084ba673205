export const PROGRAMME_PATH = '/work-programme'
export const PROGRAMME_CSV_PATH = `${PROGRAMME_PATH}.csv`
export const NEW_ACTION_PATH = `${PROGRAMME_PATH}/new`
export const CARRY_OVER_PATH = `${PROGRAMME_PATH}/carry-over`
export const QUESTIONS_PATH = `${PROGRAMME_PATH}/questions`
export const NEW_QUESTION_PATH = `${QUESTIONS_PATH}/new`

/** The programme of a return year: `2025-26`. */
export const programmeOf = (year: string): string => `${PROGRAMME_PATH}?year=${year}`

export const actionPath = (id: string): string => `${PROGRAMME_PATH}/actions/${encodeURIComponent(id)}`

export const answerQuestionPath = (id: string): string => `${QUESTIONS_PATH}/${encodeURIComponent(id)}/answer`

export const putActionRightPath = (id: string): string => `${actionPath(id)}/put-right`

export const putQuestionRightPath = (id: string): string =>
  `${QUESTIONS_PATH}/${encodeURIComponent(id)}/put-right`

export const updateActionPath = (id: string): string => `${actionPath(id)}/update`
