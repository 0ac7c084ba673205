// What the service plans and reports on itself: annual reports, the work programme, questions of members.
import { of } from './processed-table.ts'

const settings = of('settings')

export const REPORTING_TABLES = {
  annual_report: settings('The annual reports, and when each was frozen'),
  annual_report_block: settings('What authors wrote in annual reports. No child is named'),
  annual_report_block_version: settings('Every version of what authors wrote in annual reports'),
  annual_report_comment: settings('What authors said to each other of annual reports'),
  annual_report_figure: settings('The figures of frozen annual reports: counts, no child'),
  programme_action: settings('The work programme of the service. No child is named'),
  programme_update: settings('How far each action of the work programme is, as it was said at the time'),
  programme_action_version: settings('What an action of the work programme said before it was put right'),
  committee_question_version: settings('What a question or its answer said before it was put right'),
  committee_question: settings('What members of committees asked the service, and the answers'),
}
