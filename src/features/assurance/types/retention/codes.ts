import { registerCodes } from '../../../../platform/graphql-codes';
import { HoldKind, RecordClass, RecordUse, RetentionStart, RetentionState } from '../../rules/retention/codes';

registerCodes(RecordClass, 'RecordClass', 'What an area keeps of a case, by how long it is kept.', {
  CASE_FILE:
    'The words of referral, views, evidence, papers as they were frozen, reviews, visits and preparation, and the files themselves.',
  PANEL_RECORD: 'What was said and reasoned in decisions: rationale, positions, conditions, actions, declarations.',
  NOTICE: 'What notices of decisions said.',
  REDRESS: 'What was said in mediation, appeals, complaints and investigations, and their references.',
  FUNDING_RECORD: 'The words beside the money: descriptions, evidence of a split, reasons. No amount is among them.',
  IDENTITY: 'Who the child is: name, date of birth, numbers, home, references. It goes last.',
});

registerCodes(RetentionStart, 'RetentionStart', 'From what the time for which a record is kept is counted.', {
  TWENTY_FIFTH_BIRTHDAY:
    'The 31 August on or after the 25th birthday: so that no date of birth can be told from it; never before the birthday itself.',
  PLAN_ENDED: 'The end of the child’s plan, where none was made after it.',
  LAST_DECISION: 'The last decision on the case.',
  CASE_ENDED: 'The last of request, decisions and placements of a case of which nothing is under way.',
  FINANCIAL_YEAR_ENDED: 'The 31 March that ends the financial year of the last money of the case, or of its end.',
  MATTERS_CLOSED: 'The last step in the redress of the case, when none of it is open.',
});

registerCodes(RetentionState, 'RetentionState', 'Whether a class of record may go.', {
  NO_RULE: 'It may not: the area has set no rule for it.',
  NOT_BEGUN: 'It may not: what its time is counted from has not come, or is not recorded.',
  KEPT: 'It may not before its day.',
  IN_USE: 'It may not: a case, a plan, a placement or a dispute of the child is not at its end.',
  HELD: 'It may not: redress or a request to see what is kept that is open, or a recorded hold, keeps every record of the child.',
  OTHERS_FIRST: 'The identity may not yet: another record of the child is still kept.',
  DUE: 'It may.',
  DISPOSED: 'It has gone. What was written since is kept by the same rule.',
});

registerCodes(HoldKind, 'LegalHoldKind', 'What keeps every record of a child, whatever their time.', {
  MEDIATION: 'Mediation that is not at its end.',
  APPEAL: 'An appeal that runs, or an order of the tribunal that is not said to be carried out.',
  RECOMMENDATION: 'A recommendation that is not answered.',
  COMPLAINT: 'A complaint that is not answered, or whose remedy is not done.',
  OMBUDSMAN: 'An investigation that is not decided, or whose remedy is not done.',
  SUBJECT_REQUEST: 'A request to see what is kept that is not answered, refused or withdrawn.',
  RECORDED: 'A hold that somebody recorded.',
});

registerCodes(RecordUse, 'RecordUse', 'What shows that a child’s record is still worked with.', {
  CASE_UNDER_WAY: 'A case of the child is not decided.',
  LIVE_PLAN:
    'The area keeps a final plan for the child that has not ended, until the end of the academic year of the 25th birthday.',
  PLACEMENT: 'A placement runs, or is to begin.',
  DISPUTE: 'A share is in dispute.',
});
