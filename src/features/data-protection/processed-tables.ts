// Every table of the database, what is in it, and for which activity. A test compares the list with the schema, so that a
// new table cannot be forgotten.
import type { Database } from '../../platform/db/index.ts'
import { of, type ProcessedTable } from './processed-table.ts'
import { REPORTING_TABLES } from './reporting-tables.ts'

const record = of('childs-record')
const review = of('reviews')
const files = of('files')
const staff = of('staff')
const ofWork = of('staff-record')
const access = of('access')
const audit = of('audit')
const rights = of('rights')
const settings = of('settings')

export const PROCESSED_TABLES: Readonly<Record<keyof Database, ProcessedTable>> = {
  ...REPORTING_TABLES,
  child: record(
    'Name, number, birth, sex, ethnic group, and times, legal statuses and places of care',
    'Ethnic group; health, by the reason for care; remand, which is about offences',
  ),
  child_identifier: record('Numbers by which other systems know the child'),
  care_correction: record(
    'What staff corrected of the times, legal statuses and places of care that a source gives, and why',
    'Family life and offences, where staff wrote of them',
  ),
  child_match: record(
    'Which two records a person found to be of one child or of two, why, and how they stood before',
    'As in the record of the child',
  ),
  source_said: record('What a source says of the reviewing officer and the last contact, to be compared'),
  child_team: record('The child’s team, from day to day'),
  allocation: record('The child’s reviewing officer, from day to day'),
  allocation_decision: record('Each decision on who the reviewing officer is, and who made it'),
  entry_notice: record('Who told the service that the child came into care, and when'),
  reallocation: record('When one officer’s children went to others at once, and why'),
  reallocated_child: record('Which children that was about, to whom each went, and what was undone'),
  officer_cover: record('Who stands in for the reviewing officer with the child, from day to day'),
  handover_note: record(
    'What one reviewing officer handed on to the next',
    'Health, family life, beliefs and offences, where staff wrote of them',
  ),
  sibling_conflict: record(
    'Whether the child must not share an officer with brothers and sisters, and why',
    'Family life, where staff wrote of it',
  ),
  officer_team: staff('Which teams a reviewing officer is linked to, and how far away they are'),
  child_worker: record('Who else works with the child, from day to day'),
  obligation: record('Which reviews the child is owed and when they are due'),
  restriction: record('Records that open to named people only, and why'),
  named_reader: record('Who may open a restricted record'),
  emergency_opening: record('Emergency openings of a record, why, and what a manager found'),
  review: review(
    'Days of reviews, who came, how the child took part, what was decided',
    'Health, family life, beliefs and offences, where staff wrote of them',
  ),
  review_version: review('Every version of a recorded review', 'As in the review'),
  review_document: review('Letters to children and records of reviews, every version', 'As in the review'),
  child_chronology: review(
    'Signed lists of what was done for a child',
    'Health, family life, beliefs and offences, where staff wrote of them',
  ),
  child_word: review('What a child calls people and places'),
  distribution: review(
    'Who had a letter or record, how and when, and from whom it was withheld',
    'As in the review',
  ),
  review_step: review('What was done after a review, and what the manager answered', 'As in the review'),
  document_template: settings('The wording that letters and records are made from'),
  review_draft: review('What somebody typed of a review and has not recorded yet', 'As in the review'),
  decision: review(
    'What reviews decided, who does it and at which address they are asked, and what came of it',
    'As in the review',
  ),
  dispute: review(
    'Challenges by the reviewing service: what is wrong, what is wanted, how serious, what came of it',
    'Health, family life, beliefs and offences, where staff wrote of them',
  ),
  dispute_child: review('Which children a challenge is about'),
  dispute_about: review('Which themes a challenge has'),
  dispute_step: review(
    'Everything that was done about a challenge, who must answer it and at which address, and the answers',
    'As in the challenge',
  ),
  dispute_child_voice: review(
    'What a child was told of a challenge and thinks of it, and whether an advocate was offered',
    'Whatever the child says',
  ),
  dispute_asking: review('When those who must answer a challenge were written to, and at which address'),
  annual_report_child: record('In which figures of a frozen annual report the child was counted'),
  dataset_token: access('Which programs may fetch datasets, who let them, and when one last did'),
  dismissed_prompt: review('Why a challenge that the record suggested was not raised'),
  dispute_policy: settings('The stages at which challenges are answered, as the authority decided them'),
  work_hours: settings('How long each kind of work takes, as the authority decided it'),
  salary_bands: settings('What a full-time post costs, by band. Nobody is named'),
  dispute_theme: settings('What challenges can be about, as the authority names it'),
  referral: review(
    'What was put to Cafcass, the Official Solicitor, the court or a guardian about a child, and what came of it',
    'As in the challenge',
  ),
  legal_advice: review(
    'Independent legal advice that an officer asked for about a child: why, from whom, and the advice',
    'Whatever the advice says. It is legally privileged',
  ),
  challenge_meeting: review('Meetings with senior managers about challenges: who came, and a note'),
  challenge_alert: review('Which senior managers got an e-mail about an alert, and at which address'),
  challenge_agenda: review('Which challenges were on the agenda of such a meeting'),
  challenge_action: review('What was agreed at such a meeting: who does what by when'),
  good_practice: review(
    'What somebody did well: the team or the person, and the child where it was for one',
    'Family life, where staff wrote of it',
  ),
  decision_version: review('Every version of what came of a decision', 'As in the review'),
  message: review(
    'E-mails that wait or were sent: kind, address, subject; the words until they are sent',
    'Whatever the words say, until they are sent',
  ),
  message_link: review('Which links stand in which e-mail, by their ids'),
  job: settings('Which daily work was done on which day'),
  meeting: review('Reviews that are arranged: when, where and how'),
  meeting_version: review(
    'Every version of an arranged review, and why it was changed',
    'Whatever the reason says',
  ),
  meeting_adjournment: review('Reviews that were adjourned, and why', 'Whatever the reason says'),
  meeting_wish: review('What the child wishes for the meeting', 'Whatever the child says'),
  invited: review('Who is asked to a review: name, part and e-mail address'),
  review_policy_given: review('Who was given the policy on reviews, when and how'),
  contact_entry: review(
    'Talks, visits and letters between a child and the reviewing service, with the officer’s note',
    'Whatever the note says',
  ),
  midway_check: review(
    'The officer’s check half way between two reviews: grades, the child’s voice, what is done',
    'Whatever the words say',
  ),
  significant_event: review(
    'What the officer must be told, and what they decided about it',
    'Health; offences; religion or sexual life, where the words say so',
  ),
  move_answer: review('Whether a move called for a review, and why'),
  attended_meeting: review(
    'Meetings about a child that the officer went to, with a note',
    'Whatever the note says',
  ),
  between_version: review('Every version of the four tables before', 'As in these tables'),
  contact_version: review('Every version of such a note', 'Whatever the note says'),
  paper: review(
    'Which papers came for a review, when and how',
    'Health and education, by what a paper is called',
  ),
  kept_file: review('Of each file that was sent about a child: its kind, size and who sent it'),
  kept_file_content: review(
    'The files themselves: plans and reports about the child',
    'Health, family life, beliefs and offences, where the papers tell of them',
  ),
  social_worker_talk: review('When the social worker and the reviewing officer talked before a review'),
  spoken_before: review('Whether the child was spoken to before a review, how, and why not'),
  consultation: review(
    'Who was asked what they think before a review: part, e-mail address, when, and whether it came back',
  ),
  consultation_answer: review('What people answered before a review', 'Whatever they wrote'),
  consultation_draft: review(
    'Answers begun and not sent, encrypted so that only whoever has the link can read them',
    'Whatever they wrote',
  ),
  child_statement: review('What a child said in an app, a letter or another way', 'Whatever the child said'),
  secure_link: access('Links for people without an account: a hash of each, what it opens and until when'),
  import: files('Which files were loaded when and by whom, with counts'),
  import_refusal: files('Lines that could not be read, with what they said', 'Whatever the line said'),
  import_row: files('Lines being read now, until they are compared', 'As in the lines held'),
  source_row: files(
    'The newest content of each line of the national return',
    'Ethnic group; health checks; substance misuse; convictions, which are about offences',
  ),
  source_row_version: files('What a line said before', 'As in the lines held'),
  check_run: files('When the checks of the data ran, and what they could not look at'),
  finding: files(
    'What the checks found wrong in lines of the return and in the record, who is to put it right, and why it is right',
    'As in the lines held',
  ),
  finding_event: files(
    'What became of each thing that the checks found, and whom somebody asked',
    'Family life, where staff wrote of it',
  ),
  person: staff('Name and work address of staff, and when they left'),
  team: staff('Names and kinds of teams'),
  post: staff(
    'Who is in which post and team, on what terms and with what limit of their own, from day to day',
  ),
  established_post: staff('Which posts the service is paid for'),
  staff_entry: ofWork(
    'When somebody had supervision, observation or training, their registration and expertise; never what was said',
  ),
  training_course: settings('Which training everybody needs, and how often'),
  legal_advice_arrangement: settings('How officers get independent legal advice'),
  staff_profile: ofWork(
    'How many people of a group work in the service: totals only',
    'Ethnic group, religion, health and sexual life, as totals without names',
  ),
  line_management: staff('Who manages whom, from day to day'),
  absence: staff(
    'When somebody is away, the kind of absence, and who stands in',
    'Health: that somebody is ill',
  ),
  officer_work: staff('What an officer does besides holding children, from day to day'),
  calendar_feed: access('A hash of the address of somebody’s calendar'),
  source_role_meaning: settings('Which roles of another system are a reviewing officer, and who said so'),
  account: access('User name, shown name and a hash of the password'),
  account_role: access('What each account may do, from day to day'),
  session: access('Who is signed in, from which address and browser; a hash of the token'),
  sign_in_attempt: access('Attempts that failed: address, time and a hash of the name'),
  request_pace: access('How many files an account or an address asked for in the last ten minutes'),
  account_code: access('The secret of one-time codes, encrypted'),
  recovery_code: access('Hashes of recovery codes'),
  kept_form: access('A form that came too late, encrypted, for 12 hours at most', 'Whatever was typed'),
  account_external: access('Whom the authority’s directory means by an account'),
  account_to_link: access('Accounts that wait to be linked to the directory'),
  role_mapping: access('Which value of the directory gives which role'),
  sign_on_attempt: access('A sign-in begun at the directory, for ten minutes'),
  audit_entry: audit('Who did what to which record, when and from where; ids alone'),
  audit_link: audit('The chain of hashes that shows whether an entry was changed'),
  legal_hold: rights('Why a record must not be destroyed', 'Claims, inquiries and investigations'),
  destruction_proposal: rights('Who proposed to destroy which record, and when'),
  destroyed_record: rights('What remains of a destroyed record: an id, a day, a rule and two accounts'),
  subject_access_request: rights(
    'Requests for a record, what was blacked out, and the copy that was given out',
    'As in the child’s record',
  ),
  benchmark_about: settings('What the authority says of itself in files for other authorities'),
  benchmark_own_key: settings('The key that such files are signed with, its private half encrypted'),
  benchmark_authority: settings('Authorities whose figures were brought in, with their region'),
  benchmark_key: settings('Keys of other authorities, and who compared their fingerprints'),
  benchmark_file: settings(
    'Figures that authorities exchange, counts under 5 suppressed; no child is in them',
  ),
  yardstick: settings('Targets, and figures of earlier years and other places, each with its source'),
  figure_mail: settings('Who asked to be told by e-mail that the exceptions of a week or month are there'),
  facts_version: settings('A counter that moves when facts change'),
  change_mark: settings('Of which child something changed in the last day, or which setting'),
  cycle_version: settings('A counter that moves when something is recorded around a review'),
  local_rule: settings('What the authority decides for itself, and who decided it'),
  how_to_reach: settings('How children and families reach the reviewing service, from which day on'),
  review_policy: settings('The authority’s policy on reviews, in its versions'),
  one_off_holiday: settings('Days added to the calendar'),
  schema_migration: settings('Which changes of the database were made'),
}
