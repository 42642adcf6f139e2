import { Sen2Module } from '../../../cases/rules/imported';

/** One record of the return: its published columns by their names in small letters, as its collection exports them. */
export interface Sen2Row {
  readonly module: Sen2Module;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** A column: what the element of the return is called, and what is in it. */
export interface Sen2Column {
  readonly name: string;
  /** The element of the XML message; null: a key, or something beside the return. */
  readonly element: string | null;
  readonly isDate: boolean;
}

const key = (name: string): Sen2Column => ({ name, element: null, isDate: false });
const text = (element: string): Sen2Column => ({ name: element.toLowerCase(), element, isDate: false });
const date = (element: string): Sen2Column => ({ name: element.toLowerCase(), element, isDate: true });
/** Beside the return: what was decided after a refusal, which the return itself leaves as it was. */
const later = [key('lateroutcome'), { name: 'lateroutcomedate', element: null, isDate: true }];

const SETTING = [
  ...[text('URN'), text('UKPRN'), text('SENsetting'), text('SENsettingOther'), text('PlacementRank')],
] as const;
const UNITS = [text('SENunitIndicator'), text('ResourcedProvisionIndicator')] as const;

/**
 * The columns of each module, by the items of the guide of 2026 in their order, as public readers of the return have them (the data-to-insight SEND
 * tool’s reader of the XML; MastodonC witan.sen2’s of the collection’s own files).
 */
export const SEN2_COLUMNS: Readonly<Record<Sen2Module, readonly Sen2Column[]>> = {
  PERSON: [
    key('persontableid'),
    ...[text('Surname'), text('Forename'), date('PersonBirthDate'), text('Sex'), text('Ethnicity'), text('PostCode')],
    ...[text('UPN'), text('UniqueLearnerNumber'), text('UPNunknown')],
  ],
  REQUEST: [
    ...[key('requeststableid'), key('persontableid'), date('ReceivedDate'), text('RequestSource'), text('RYA')],
    ...[date('RequestOutcomeDate'), text('RequestOutcome'), text('RequestMediation'), text('RequestTribunal')],
    ...[text('Exported'), ...later],
  ],
  ASSESSMENT: [
    ...[key('assessmenttableid'), key('requeststableid'), text('AssessmentOutcome'), date('AssessmentOutcomeDate')],
    ...[text('AssessmentMediation'), text('AssessmentTribunal'), text('OtherMediation'), text('OtherTribunal')],
    ...[text('Week20'), ...later],
  ],
  NAMED_PLAN: [
    ...[key('namedplantableid'), key('assessmenttableid'), date('StartDate'), text('PlanRes'), text('PlanWBP')],
    ...[text('PB'), text('OA'), text('DP'), date('CeaseDate'), text('CeaseReason')],
  ],
  PLAN_DETAIL: [key('plandetailtableid'), key('namedplantableid'), ...SETTING, ...UNITS],
  ACTIVE_PLAN: [
    ...[key('activeplanstableid'), key('requeststableid'), text('TransferLA'), text('RES'), text('WBP')],
    ...[date('ReviewMeeting'), text('ReviewOutcome'), date('ReviewDraft'), date('PhaseTransferDueDate')],
    ...[date('PhaseTransferFinalDate'), date('LastReview')],
  ],
  PLACEMENT_DETAIL: [
    ...[key('placementdetailtableid'), key('activeplanstableid'), ...SETTING, date('EntryDate'), date('LeavingDate')],
    ...[text('AttendancePattern'), ...UNITS, text('RES'), text('WBP')],
  ],
  SEN_NEED: [key('senneedtableid'), key('activeplanstableid'), text('SENtype'), text('SENtypeRank')],
};

/** The column that is the key of a module’s records. */
export function keyColumnOf(module: Sen2Module): string {
  return SEN2_COLUMNS[module][0]?.name ?? '';
}

/** The column by which a record names the one it hangs from. */
export function parentColumnOf(module: Sen2Module): string | null {
  return module === Sen2Module.PERSON ? null : (SEN2_COLUMNS[module][1]?.name ?? null);
}

/** A record with all its columns; what is not given is empty. */
export function rowOf(
  module: Sen2Module,
  given: Readonly<Record<string, string | number | null | undefined>>,
): Sen2Row {
  const value = (name: string): string | null => {
    const found = given[name];
    return found === undefined || found === null || found === '' ? null : String(found);
  };
  return { module, columns: Object.fromEntries(SEN2_COLUMNS[module].map(({ name }) => [name, value(name)])) };
}

/** How long a plan may take (C4). */
export const DAYS_OF_20_WEEKS = 140;
