import { NeedCode } from '../rules/codes';
import { Sen2Module } from '../rules/imported';
import { AssessmentOutcome, CeaseReason, RequestOutcome, SenSetting } from '../rules/sen2';

/** How one module of the person-level return is read. */
export interface Sen2Shape {
  /** As the import calls it. */
  readonly kind: string;
  readonly module: Sen2Module;
  /** The column that is the record's own key, and the one that names the record it belongs to. */
  readonly key: string;
  readonly parent: { readonly column: string; readonly module: Sen2Module };
  /** What is kept of it beside the keys; a column that is not published in some year may be missing. Days of what has happened, and those that may be planned. */
  readonly days: readonly string[];
  readonly plannedDays: readonly string[];
  readonly texts: readonly string[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly required: readonly string[];
}

const OUTCOMES = Object.values(RequestOutcome);

/**
 * The modules of the person-level SEN2 return as its collection system exports them, one file a module: the column names are the
 * published ones (DfE, SEN2 guide; the export's own headings).
 */
export const SEN2_SHAPES: readonly Sen2Shape[] = [
  {
    kind: 'sen2-requests',
    module: Sen2Module.REQUEST,
    key: 'requeststableid',
    parent: { column: 'persontableid', module: Sen2Module.PERSON },
    days: ['receiveddate', 'requestoutcomedate'],
    plannedDays: [],
    texts: ['requestsource', 'rya', 'requestmediation', 'requesttribunal', 'exported'],
    codes: { requestoutcome: OUTCOMES },
    required: ['receiveddate'],
  },
  {
    kind: 'sen2-assessments',
    module: Sen2Module.ASSESSMENT,
    key: 'assessmenttableid',
    parent: { column: 'requeststableid', module: Sen2Module.REQUEST },
    days: ['assessmentoutcomedate'],
    plannedDays: [],
    texts: ['assessmentmediation', 'assessmenttribunal', 'othermediation', 'othertribunal', 'week20'],
    codes: { assessmentoutcome: Object.values(AssessmentOutcome) },
    required: ['assessmentoutcome'],
  },
  {
    kind: 'sen2-named-plans',
    module: Sen2Module.NAMED_PLAN,
    key: 'namedplantableid',
    parent: { column: 'assessmenttableid', module: Sen2Module.ASSESSMENT },
    days: ['startdate'],
    plannedDays: ['ceasedate'],
    texts: ['planres', 'planwbp', 'pb', 'oa', 'dp'],
    codes: { ceasereason: Object.values(CeaseReason) },
    required: ['startdate'],
  },
  {
    kind: 'sen2-plan-details',
    module: Sen2Module.PLAN_DETAIL,
    key: 'plandetailtableid',
    parent: { column: 'namedplantableid', module: Sen2Module.NAMED_PLAN },
    days: [],
    plannedDays: [],
    texts: ['urn', 'ukprn', 'sensettingother', 'placementrank', 'senunitindicator', 'resourcedprovisionindicator'],
    codes: { sensetting: Object.values(SenSetting) },
    required: [],
  },
  {
    kind: 'sen2-active-plans',
    module: Sen2Module.ACTIVE_PLAN,
    key: 'activeplanstableid',
    parent: { column: 'requeststableid', module: Sen2Module.REQUEST },
    days: ['reviewmeeting', 'reviewdraft', 'phasetransferfinaldate', 'lastreview'],
    plannedDays: ['phasetransferduedate'],
    texts: ['transferla', 'res', 'wbp', 'reviewoutcome'],
    codes: {},
    required: [],
  },
  {
    kind: 'sen2-placement-details',
    module: Sen2Module.PLACEMENT_DETAIL,
    key: 'placementdetailtableid',
    parent: { column: 'activeplanstableid', module: Sen2Module.ACTIVE_PLAN },
    days: [],
    plannedDays: ['entrydate', 'leavingdate'],
    texts: [
      ...['res', 'wbp', 'urn', 'ukprn', 'sensettingother', 'placementrank', 'attendancepattern', 'senunitindicator'],
      'resourcedprovisionindicator',
    ],
    codes: { sensetting: Object.values(SenSetting) },
    required: ['entrydate'],
  },
  {
    kind: 'sen2-needs',
    module: Sen2Module.SEN_NEED,
    key: 'senneedtableid',
    parent: { column: 'activeplanstableid', module: Sen2Module.ACTIVE_PLAN },
    days: [],
    plannedDays: [],
    texts: ['sentyperank'],
    codes: { sentype: Object.values(NeedCode) },
    required: ['sentype'],
  },
];
