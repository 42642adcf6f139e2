import { dayInWords } from '../../../../kernel/for-people';
import { parseDay } from '../../../../kernel/dates';
import { Sen2Module } from '../../../cases/rules/imported';

/* What a return that was imported said of a child, in words. */

/** What became of a request or an assessment, by the codes of the return. */
export const OUTCOME_IN_WORDS: Readonly<Record<string, string>> = {
  Y: 'yes',
  N: 'no',
  A: 'not decided yet',
  W: 'withdrawn',
  H: 'from before',
};

/** What each part of the return is about. */
export const MODULE_IN_WORDS: Readonly<Record<Sen2Module, string>> = {
  PERSON: 'The child or young person',
  REQUEST: 'A request for an assessment',
  ASSESSMENT: 'An assessment',
  NAMED_PLAN: 'A plan',
  PLAN_DETAIL: 'The place a plan names',
  ACTIVE_PLAN: 'A plan that was kept, and its reviews',
  PLACEMENT_DETAIL: 'A place',
  SEN_NEED: 'A need',
};

const ITEMS: Readonly<Record<string, string>> = {
  upn: 'pupil number',
  uniquelearnernumber: 'learner number',
  upnunknown: 'why there is no pupil number',
  receiveddate: 'received',
  requestsource: 'who asked',
  rya: 'asked for from youth custody',
  requestoutcomedate: 'decided',
  requestoutcome: 'agreed to',
  requestmediation: 'mediation',
  requesttribunal: 'appeal',
  exported: 'went to another authority',
  assessmentoutcome: 'a plan after it',
  assessmentoutcomedate: 'decided',
  assessmentmediation: 'mediation',
  assessmenttribunal: 'appeal',
  othermediation: 'other mediation',
  othertribunal: 'another appeal',
  week20: 'a reason why 20 weeks were not kept',
  startdate: 'began',
  ceasedate: 'ended',
  ceasereason: 'why it ended',
  planres: 'boarding',
  planwbp: 'work-based learning',
  pb: 'personal budget',
  oa: 'organised arrangement',
  dp: 'direct payments',
  urn: 'school or college',
  ukprn: 'provider number',
  sensetting: 'setting',
  sensettingother: 'other setting',
  placementrank: 'order of the place',
  senunitindicator: 'in a special unit',
  resourcedprovisionindicator: 'in resourced provision',
  transferla: 'came from council number',
  res: 'boarding',
  wbp: 'work-based learning',
  reviewmeeting: 'review held',
  reviewoutcome: 'what the review came to',
  reviewdraft: 'change proposed',
  phasetransferduedate: 'to be changed before a move by',
  phasetransferfinaldate: 'changed before a move',
  lastreview: 'review over',
  entrydate: 'from',
  leavingdate: 'until',
  attendancepattern: 'attendance',
  sentype: 'kind of need',
  sentyperank: 'order of the need',
};

/** What a column is about. */
export function itemInWords(column: string): string {
  return ITEMS[column] ?? column;
}

const YES_OR_NO: ReadonlySet<string> = new Set([
  ...['rya', 'requestmediation', 'requesttribunal', 'exported', 'assessmentmediation', 'assessmenttribunal'],
  ...['othermediation', 'othertribunal', 'week20', 'pb', 'oa', 'dp', 'senunitindicator', 'resourcedprovisionindicator'],
]);

/** A value in words: a day, yes or no, an outcome; anything else as the return has it. */
export function valueInWords(column: string, value: string): string {
  const day = parseDay(value);
  if (day.ok) return dayInWords(day.value);
  if (YES_OR_NO.has(column) && (value === '0' || value === '1')) return value === '1' ? 'yes' : 'no';
  return column.endsWith('outcome') && column !== 'reviewoutcome' ? (OUTCOME_IN_WORDS[value] ?? value) : value;
}
