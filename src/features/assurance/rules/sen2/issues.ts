import { dayInWords } from '../../../../kernel/for-people';
import { academicAge } from '../../../../kernel/phase';
import { Sen2Module } from '../../../cases/rules/imported';
import { OLDEST_AGE } from '../../../cases/rules/child';
import { CeaseReason, SenSetting } from '../../../cases/rules/sen2';
import type { Sen2Row } from './modules';
import { rowsOfChild, type ReturnedChild } from './of-child';
import type { Sen2Question } from './question';

/** What is to be looked at before a return is sent. */
export const Sen2IssueCode = {
  MISSING: 'MISSING',
  OUT_OF_ORDER: 'OUT_OF_ORDER',
  EXPLAIN: 'EXPLAIN',
  NOT_OF_AGE: 'NOT_OF_AGE',
  NOT_YET_COLLECTED: 'NOT_YET_COLLECTED',
  OPEN_TWICE: 'OPEN_TWICE',
} as const;
export type Sen2IssueCode = (typeof Sen2IssueCode)[keyof typeof Sen2IssueCode];

/** Something of a child that the return asks for and the record does not say, or says against itself. Nothing in it tells who the child is. */
export interface Sen2Issue {
  readonly childId: string;
  readonly caseId: string | null;
  /** The key of the child’s record in module 1, by which one without a case is found too. */
  readonly personTableId: string;
  readonly code: Sen2IssueCode;
  readonly module: Sen2Module;
  /** The column of the module. */
  readonly item: string;
  /** What is to be done. */
  readonly message: string;
}

type Found = Pick<Sen2Issue, 'code' | 'item' | 'message'>;

const missing = (item: string, message: string): Found => ({ code: 'MISSING', item, message });
const disordered = (item: string, message: string): Found => ({ code: 'OUT_OF_ORDER', item, message });

/** Everything that is to be looked at of a child, in the order of the modules. */
export function issuesOfChild(child: ReturnedChild, question: Sen2Question): Sen2Issue[] {
  const rows = rowsOfChild(child);
  const found = rows.flatMap((row) =>
    CHECKS[row.module](row, rows, question).map((one) => ({ ...one, module: row.module })),
  );
  const all = [...found, ...repeatedRequests(child), ...wholePlan(rows, child, question)];
  const { childId, caseId } = child;
  const personTableId = child.person?.columns['persontableid'] ?? childId;
  return all.map((one) => ({ ...one, childId, caseId, personTableId }));
}

type Check = (row: Sen2Row, rows: readonly Sen2Row[], question: Sen2Question) => readonly Found[];

/** Those of these columns that are empty, each with what to do. */
function empty({ columns }: Sen2Row, wanted: Readonly<Record<string, string>>): Found[] {
  return Object.entries(wanted).flatMap(([item, message]) =>
    (columns[item] ?? null) === null ? [missing(item, message)] : [],
  );
}

function ofOutcome({ columns }: Sen2Row, outcome: string, day: string): Found[] {
  const isDecided = columns[outcome] === 'Y' || columns[outcome] === 'N';
  if (!isDecided || (columns[day] ?? null) !== null) return [];
  return [missing(day, 'It is known what was decided, and not on which day the family was told. Record the day.')];
}

const requests: Check = (row, rows) => {
  const { receiveddate: received = null, requestoutcomedate: decided = null, requestoutcome: code } = row.columns;
  const isOpen = (one: Sen2Row): boolean => one.module === Sen2Module.REQUEST && one.columns['requestoutcome'] === 'A';
  return [
    ...(code === 'H' && !isAssessedInYear(row, rows)
      ? []
      : empty(row, { receiveddate: 'Record the day on which the request was received.' })),
    ...ofOutcome(row, 'requestoutcome', 'requestoutcomedate'),
    ...(received !== null && decided !== null && decided < received
      ? [disordered('requestoutcomedate', 'It was decided before it was received; correct one of the two days.')]
      : []),
    ...(isOpen(row) && rows.find(isOpen) !== row
      ? [
          {
            code: Sen2IssueCode.OPEN_TWICE,
            item: 'requestoutcome',
            message: 'Two requests are undecided; record what became of the earlier one.',
          },
        ]
      : []),
  ];
};

/** The requests that are recorded once more while they were under way: the return tells of each once. */
function repeatedRequests({ rounds }: ReturnedChild): (Found & { readonly module: Sen2Module })[] {
  return rounds.flatMap(({ round: { receivedDate, repeatedOn = [] } }) =>
    repeatedOn.map((day) => ({
      code: Sen2IssueCode.OPEN_TWICE,
      module: Sen2Module.REQUEST,
      item: 'receiveddate',
      message: `The request${receivedDate === null ? '' : ` of ${dayInWords(receivedDate)}`} is recorded once more on ${dayInWords(day)}, with nothing in between that answered it; it is told once, by the first day. Correct the later entry, or record what became of the first.`,
    })),
  );
}

/** Whether the assessment that a request led to is told of, so that the request is no history of before the year, but one of which no day is known. */
function isAssessedInYear({ columns: { requeststableid: key } }: Sen2Row, rows: readonly Sen2Row[]): boolean {
  return rows.some(
    ({ module, columns }) =>
      module === Sen2Module.ASSESSMENT && columns['requeststableid'] === key && columns['assessmentoutcome'] !== 'H',
  );
}

const assessments: Check = (row) => ofOutcome(row, 'assessmentoutcome', 'assessmentoutcomedate');

const namedPlans: Check = (row) => {
  const { startdate: start = null, ceasedate: ended = null, ceasereason: reason = null } = row.columns;
  return [
    ...empty(row, { startdate: 'Record the day on which the final plan was sent.' }),
    ...(ended !== null && reason === null
      ? [missing('ceasereason', 'Say why the plan ended, by the codes of the return.')]
      : []),
    ...(ended !== null && start !== null && ended < start
      ? [disordered('ceasedate', 'It ended before it began; correct one of the two days.')]
      : []),
    ...(reason === CeaseReason.OTHER ? [explain('ceasereason')] : []),
  ];
};

const explain = (item: string): Found => ({
  code: Sen2IssueCode.EXPLAIN,
  item,
  message: 'The collection asks in words what this is of; have them ready, or record what it is.',
});

const settings: Check = ({ columns }) =>
  columns['sensetting'] === SenSetting.OTH || columns['sensetting'] === SenSetting.NIEO ? [explain('sensetting')] : [];

const placements: Check = (row, rows, question) => {
  const { entrydate: entered = null, leavingdate: left = null } = row.columns;
  return [
    ...empty(row, { entrydate: 'Record the day on which the placement began.' }),
    ...(entered !== null && left !== null && left < entered
      ? [disordered('leavingdate', 'It ended before it began; correct one of the two days.')]
      : []),
    ...settings(row, rows, question),
  ];
};

const needTypes: Check = ({ columns }, _rows, { year }) =>
  columns['sentype'] === 'DS' && year < FIRST_YEAR_OF_DS
    ? [
        {
          code: Sen2IssueCode.NOT_YET_COLLECTED,
          item: 'sentype',
          message: 'Down syndrome is collected since 2025; give the type by the codes of the year.',
        },
      ]
    : [];

/** Down syndrome is a type of need of its own since the return of 2025 (panel-practice.md section 8, V1). */
const FIRST_YEAR_OF_DS = 2025;

const people: Check = (row) => [
  ...empty(row, {
    surname: 'Who the child is is not recorded here, or not for you; complete the return from the education system.',
    personbirthdate: 'The day of birth is not recorded here, or not for you.',
    postcode: 'Record the home’s postcode.',
  }),
  ...((row.columns['upnunknown'] ?? null) === null
    ? empty(row, { upn: 'Record the pupil number, or complete in the return why there is none.' })
    : []),
];

/** What a plan of the census lacks of the modules that hang from it. */
function wholePlan(
  rows: readonly Sen2Row[],
  { birthCohort }: ReturnedChild,
  { censusDate }: Sen2Question,
): (Found & { readonly module: Sen2Module })[] {
  const has = (module: Sen2Module): boolean => rows.some((row) => row.module === module);
  const active = rows.find(({ module }) => module === Sen2Module.ACTIVE_PLAN);
  const lacks = (module: Sen2Module, item: string, message: string): (Found & { readonly module: Sen2Module })[] =>
    has(module) ? [] : [{ ...missing(item, message), module }];
  return [
    ...(has(Sen2Module.NAMED_PLAN)
      ? lacks(
          Sen2Module.PLAN_DETAIL,
          'urn',
          'Record what the plan names: an establishment, a setting or a type of setting.',
        )
      : []),
    ...(active === undefined
      ? []
      : [
          ...lacks(
            Sen2Module.PLACEMENT_DETAIL,
            'urn',
            'Record where the child is: a placement that began, education at home, or that there is none.',
          ),
          ...lacks(Sen2Module.SEN_NEED, 'sentype', 'Record the primary need.'),
        ]),
    ...(active !== undefined && academicAge(birthCohort, censusDate) >= OLDEST_AGE
      ? [
          {
            code: Sen2IssueCode.NOT_OF_AGE,
            item: 'activeplanstableid',
            module: Sen2Module.ACTIVE_PLAN,
            message: 'The plan goes on after the school year of the 25th birthday; record its end.',
          },
        ]
      : []),
  ];
}

const CHECKS: Readonly<Record<Sen2Module, Check>> = {
  PERSON: people,
  REQUEST: requests,
  ASSESSMENT: assessments,
  NAMED_PLAN: namedPlans,
  PLAN_DETAIL: settings,
  ACTIVE_PLAN: () => [],
  PLACEMENT_DETAIL: placements,
  SEN_NEED: needTypes,
};
