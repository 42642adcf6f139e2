import { type Actor } from '../src/platform/actor';
import { type StaffKey } from '../src/demo/personas';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { establishmentRow, toCsv, useFiles } from './support/import-files';
import { inProcessClient } from './support/in-process';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, PERSONAS, type PersonaWorld } from './support/personas';
import { plantWords, type PlantedWords } from './support/planted-words';
import { expectReviewed } from './support/reviewed';
import { typesInAnswers, type ArgumentTable } from './support/schema-steps';
import { dataOf } from './support/client';
import { declareNone } from './support/thread';
import { walkRights, type Cell, type Found, type Seen, type Walked } from './support/walk-rights';
import { change, makeUninvited, makeWholeCase, type WholeCase, type WholeCaseTools } from './support/whole-case';
import { IMPORTED } from './support/whole-retention';
import { wholeSchema } from './support/whole-schema';

/*
 * Every field of every type, for every persona (api.md, Who may do what), in permissions-fields.csv. A reader walks from the roots through
 * every field that leads to objects, and by `nodes` to every object the auditor has found. A line is a type (or some objects of one: evidence
 * of health; a reader's own person and roles) with those of its fields that are alike to everybody; a cell is the most the reader has of them:
 * `sees`, `withheld` (null or Withheld, with the reason beside it), `empty` (a list), `null`, `hidden` (there is no such object for the reader),
 * `forbidden` (may not ask what leads there). A type or an argument that is new and that nothing leads to is a failure that names it.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const schema = wholeSchema();
const ask = useSchema({ database: db, clock, schema, jit: false });
const files = useFiles();
let world: PersonaWorld;
let made: WholeCase;
let planted: PlantedWords;
/** Readers of the words of cases: who reads all of them, and who may not read those of safeguarding. */
const READS_SAFEGUARDING: Readonly<Record<string, boolean>> = {
  ...{ auditor: true, 'panel-member': false, 'education-budget-holder': false, commissioner: false, finance: false },
};

/** With what to ask the fields that ask for something; two sets where one does not show everything. */
function argumentsFor(holderId: string): ArgumentTable {
  const { caseId, optionId, meetingId, importId, offered } = made;
  const price = { unit: 'YEAR', amount: '100.00', spread: 'DAYS', year: 'FINANCIAL' };
  const span = { price, startDate: '2025-11-01', endDate: '2026-03-31' };
  const effect = { caseId, optionId, placementStartDate: '2025-11-01' };
  const shares = [{ budgetHolderId: offered.block, parts: 1 }];
  const funding = { shares, fundingMethod: 'NEEDS_LED', methodEvidence: 'Invented.' };
  const financialYear = '2025-26';
  return {
    'Query.case': [{ id: caseId }],
    'Query.panelMeeting': [{ id: meetingId }],
    'Query.importReport': [{ id: importId }],
    'Query.budgetPressure': [{ financialYear, budgetHolderId: holderId }],
    'Query.spend': [{ financialYear, budgetHolderId: holderId }],
    'Query.closedPeriods': [{ financialYear }],
    'Query.journals': [{ financialYear }],
    'Query.budgetMovement': [
      { financialYear, budgetHolderId: holderId, from: '2025-10-01T00:00:00.000Z', to: '2025-10-01T07:00:00.000Z' },
    ],
    'BudgetPressure.accrualsOf': [{ period: 1 }],
    'BudgetPressure.position': [{ date: '2025-11-10' }],
    'BudgetMovement.position': [{ fromDate: '2025-11-10', toDate: '2025-12-10' }],
    'Query.decisionEffect': [{ input: effect }, { input: { ...effect, ...funding } }],
    'Query.price': [{ input: { ...span, shares: [{ payer: 'Invented', residual: true }] } }],
    'Query.providers': [{ near: { localAuthorityCode: '311' }, first: 2 }],
    'BudgetPressure.breakdown': [{ by: ['PRIMARY_NEED'] }],
    'Panel.termsOn': [{ date: '2025-10-15' }],
    'DelegatedLimit.inForce': [{ onDate: '2025-10-15' }],
    'CostLine.sharesOn': [{ date: '2025-11-10' }],
    'Query.recoveryStatement': [{ financialYear, budgetHolderId: offered.health }],
    'Query.recoveryForecast': [{ financialYear }],
    'Query.missingProvision': [{ fewest: 1 }],
    'Query.comparableDecisions': [{ caseId }],
    'Query.subjectAccess': [{ caseId }],
    'Query.decisionOutcomes': [{ financialYear: '2025-26', by: 'PANEL' }],
    'Query.sen2Return': [{ year: 2026 }],
    'Query.importedChild': [{ number: IMPORTED }],
    'Query.panelAssurance': [{ from: '2025-04-01', to: '2026-03-31' }],
    'PanelAssurance.figure': [{ measure: 'DECISIONS_TAKEN' }],
    // Reckoned anew at each step on the way: what is saved of one is of the same types.
    'Query.optionAppraisal': [],
    'Query.returnCandidates': [{ by: '2040-08-31' }],
    'Query.planQuality': [{ financialYear }],
    'Query.areaFeedback': [{ financialYear }],
    'ImprovementMeasure.readingOn': [{ date: '2025-11-10' }],
    'Query.adviceLateness': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.sightCounts': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.planTimeliness': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.placeFunding': [{ financialYear }],
    'Query.nhsSuccessors': [{ code: '08F' }],
    'Placement.cost': [{ financialYear }],
    'Placement.costs': [{ financialYear }],
    'Placement.payersOn': [{ date: '2025-11-10' }],
    // By ids: what was found is asked for again.
    'Query.managementPlan': [],
    'Query.improvementPlan': [],
    'Query.decisionsUnderPolicy': [],
    'Query.scenario': [],
    'Query.scenarioComparison': [],
    'Query.localProvisionCases': [{ fewest: 1, openingDate: '2025-12-01' }],
    'Query.node': [],
    'Query.nodes': [],
  };
}

/** Fields that are null or empty to everybody here, for nothing in the made world fills them. */
const NOT_FILLED: Readonly<Record<string, string>> = {
  ActualDownload: 'amountGiven description invoiceReference remarks',
  ActualsColumns: 'description financialYear gross period reference vat',
  AgendaItem: 'about carriedFrom clockWarning lateAcceptances papersOpened quorumForecast withdrawalReason',
  AppraisalDifference: 'medianTo25 to25 toEndOfPhase',
  AppraisalPhaseChange: 'isWithinAges',
  AppraisedOption: 'withheldReason withoutFigure',
  AssumptionSet: 'sourceDate',
  AssuranceSubject: 'amount days',
  AttendedSetting: 'provider',
  BalanceOfYear: 'difference',
  BlockPart: 'amount name',
  BlockVersion:
    'additionalFunding afterDeductions basicEntitlementRate block deductions enteredAt enteredBy formulaFactors importExport name otherTerms publishedDate source specialSchoolPupils stage',
  BroughtToPanel: 'agendaItems daysLeft daysTaken isOverdue lapsesOn panelDecision status',
  BudgetAdjustment:
    'amount budgetHolder enteredBy kind netPupils otherBlock otherBudgetHolder reason schoolsBlock secretaryOfStateReference',
  BudgetEntry: 'adjustment blockVersion lines reason',
  BudgetEntryLine: 'amount name section251Line',
  BudgetMovement: 'movements',
  BudgetPressure: 'accrualsOf catchUps lineForecasts spendInDoubt',
  CalibratedBand: 'high low',
  CalibratedMoney: 'high low',
  Case: 'planHold untimedClocks untimedLimits',
  CaseClock: 'missing',
  CaseDeferrals: 'decisions',
  ChildOrYoungPerson: 'lookedAfter',
  ClockWarning: 'clock message outOfPanelOffered sittingDate',
  ClosedPeriod: 'balances closedAt financialYear id period',
  ClosedPeriodBalance: 'accruals budgetHolder prepayments',
  ComparableCost: 'agencyKind amount',
  ComparableDecision:
    'age agencyCosts case decision differences distance ehcPlanStatus financialYear fullYearCost fundingAgreed isLookedAfter isOtherThanPreferred isResidential laterResults needAgreed otherNeeds outcome parts phase primaryNeed provisionTypes requestType',
  ComparisonPart: 'difference factor points weight',
  CostLine: 'endDate startDate',
  CostLineShare: 'cap fixed',
  Decision:
    'about broughtToPanel correction ending expiresOn followedBy holds lapsesOn orderDate orderReference redress supersededBy supersedes urgencyReason',
  DecisionConnection: 'edges nodes',
  DecisionCorrection: 'changed keepsMoney reason',
  DecisionEdge: 'cursor node',
  DecisionEffect: 'quorum',
  DecisionEffectHolder: 'wholeLife',
  DecisionEnding: 'endedBy endedOn enderGrade endingDecision kind reason recordedAt',
  DecisionReasons:
    'concerns departureReason informationOwner interimArrangement missingInformation missingKind ownerKind partNotAgreed policyVersion returnDate',
  DisposedIdentity: 'disposedOn rule',
  Dispute: 'closedAt outcome resolver',
  DisputeResolver: 'determinedDate name organisation reference',
  DisputeStage: 'owner',
  DisputeStanding: 'owner',
  EhcPlan: 'ceaseReason ceasedDate namedProviderUrn namedProvisionType',
  Evidence: 'withdrawalReason withdrawnAt',
  EvidenceDocument: 'disposedOn',
  ExplainedComparison: 'alike fullYearCost inAreaCost inAreaMean inAreaPlacements',
  ExplainedFact:
    'actual amount comparison days entry kind label lineForecast pipelineCase pipelineCaseBefore placement postings terms',
  ExplainedFactEdge: 'cursor node',
  ExplainedPosting:
    'amount budgetHolder category cause decision financialYear period postedAt reportedFinancialYear reportedPeriod terms',
  ExplainedPostingConnection: 'edges nodes pageInfo total totalCount withheld',
  ExplainedPostingEdge: 'cursor node',
  ExplainedTerm:
    'amount countedBefore countedTo days decision endDate kind lineBefore lineTo onBehalfOf paidBefore paidTo price shares startDate version',
  ExplainedTermConnection: 'edges nodes pageInfo total totalCount withheld',
  ExplainedTermEdge: 'cursor node',
  FundingMethodEvidence: 'evidenceIds',
  ImportExport: 'amount netPupils rate',
  ImportProblem: 'column line message',
  ImportProblemConnection: 'edges nodes',
  ImportProblemEdge: 'cursor node',
  ImportReport: 'controlAmount controlRows',
  InclusionAnswer: 'median position',
  Journal:
    'date financialYear id issuedAt issuedBy kind lines number period postedFinancialYear postedPeriod reverses total',
  JournalLine:
    'budgetHolder category costCentre credit debit isReversal narrative number section251Line subjective use',
  LateAcceptance: 'acceptedAt acceptedBy evidence reason',
  LatePaper: 'agendaItem arrivedAt evidence',
  LaterResult: 'financialYear kind outcome',
  LimitHeadroom: 'overrideReason',
  LineForecast: 'history kind name section251Line total',
  LineForecastState: 'enteredAt enteredBy periods reason total',
  LocalAuthority: 'closedDate predecessors successors',
  LocalProvisionCase: 'capital capitalSource localCostPlacements paidBackIn',
  ManagementPlan: 'mitigations',
  MeetingInvitation: 'acknowledgedAt agendaItems substituteFor',
  MeetingMinutes: 'approvedAt approvedBy',
  MissingProvision: 'asAtDate centre premium waiting',
  Mitigation: 'delivery description endDate id measuredBy moves name owner placements saving startDate takenFrom years',
  MitigationMeasure: 'ageBand areaClass category hostAuthority phase primaryNeed provider provisionType section251Line',
  MitigationSource: 'lever planVersion resultDigest run scenario',
  MitigationYear: 'changedPlacements delivered financialYear planned',
  MovementEvent: 'amount caughtUp decision placement postedAt',
  MovementEventConnection: 'edges nodes pageInfo totalCount',
  MovementEventEdge: 'cursor node',
  NamedSetting: 'provider provisionType',
  NhsSuccessor: 'firstDate gssCode name odsCode predecessorName',
  NoticeSendingEntry: 'correctsId',
  OptionCosts: 'difference problem',
  OutOfArea: 'premium',
  OutOfAreaPremium: 'byCategory fullYearCost inAreaMean inAreaPlacements premium',
  OutOfPanelRoute: 'nextSitting',
  PaidAfterLeaving: 'placements',
  PaidPlacement: 'amount amountToDate basis leftDate placement',
  PanelAssurance: 'publishedAt',
  PanelMeeting: 'hearing latePapers',
  PaperOpening: 'documentId openedAt person version',
  PaperPack: 'reason',
  PeriodAmount: 'amount period',
  PipelineAssumptions: 'transportHolder',
  PipelineCase:
    'amount assumptions case expectedStartDate fullCost isShareDecided isStartGiven probabilityBasisPoints problem shares stage weightedCost',
  PipelineCaseConnection: 'edges nodes',
  PipelineCaseEdge: 'cursor node',
  PlaceFundingLine: 'changesWithin',
  Placement: 'alerts authorityWarning nextReviewDate outOfAreaPremium senSetting source sourceReference',
  PlacementOption: 'senSetting',
  PlanDecision: 'replacesId',
  PlanDelivery: 'amount deliveredBasisPoints financialYear',
  PlanHold: 'mayEndOn message noticeDate reason unprovidedFrom unprovidedParts',
  PlanMove: 'children financialYear from to',
  PlanYearBesideBooks: 'reason',
  PositionEvent: 'amount placement postedAt',
  PositionEventConnection: 'edges nodes pageInfo totalCount',
  PositionEventEdge: 'cursor node',
  PositionMoved: 'amount cause events withheld',
  PositionMovement: 'movements',
  PreferredSetting: 'provisionType setting',
  PremiumPart: 'category fullYearCost inAreaMean premium',
  PressureAccrual: 'amount earned label placement spent',
  PressureAccrualConnection: 'edges nodes pageInfo totalCount',
  PressureAccrualEdge: 'cursor node',
  PressureAccruals: 'accruals prepayments rows withheld',
  PressureBreakdown: 'allocation suppressedKeys variance',
  PressureCatchUp: 'amount financialYear period reportedPeriod',
  PressureMovement: 'amount cause events postings withheld',
  PressurePeriod: 'accruals prepayments',
  PressureTerm: 'amount explanation name',
  PriceBookEntry: 'band residential',
  PriceTerms: 'hoursPerWeek',
  ProjectedAge: 'ageBand children setting',
  ProjectedChildren: 'calibrated expectation mean p10 p50 p90 sd',
  ProjectedCost: 'cost payer',
  ProjectedGroup: 'children name',
  ProjectedMoney: 'calibrated mean p10 p50 p90 sd',
  ProjectedState: 'ages children need setting',
  ProjectedStateAge: 'ageBand children',
  Provider: 'closedDate closedReason history openedDate predecessors schoolCapacity successors ukprn',
  ProviderFramework: 'absenceTerms endDate otherTerms upliftTerms',
  ProviderHistoryEntry: 'localAuthorityCode name provisionType status type untilAt',
  ProviderLink: 'date linkType name provider urn',
  ProviderOffer: 'weeksAYear',
  ProvisionYear: 'afterCapital',
  Quorum: 'share',
  QuorumForecast: 'expected met missing remedies',
  QuorumMember: 'substituteFor',
  QuorumRequirementFinding: 'minimumGrade profession',
  QuorumShare: 'denominator numerator required rounding seats',
  RecordDisposal: 'digest',
  RecordRetention: 'disposal',
  RecoupmentClaim: 'placement',
  RecoveryStatement: 'quarter',
  RedressEvent: 'areOthersAffected correctsId orderDecision policyVersion reasons remedy',
  RedressMatter: 'decision',
  RedressTarget: 'metDate',
  ReturnCandidate: 'premium',
  ReviewDue: 'dueDate isOverdue lastReviewDate placement',
  ReviewDueConnection: 'edges nodes',
  ReviewDueEdge: 'cursor node',
  ReviewViews: 'childViewReason parentViewReason',
  RoleGrant: 'withdrawnAt',
  Scenario: 'besideCommitted goal levers result',
  ScenarioAssumedValue: 'fromDate source sourceDate value',
  ScenarioAssumption: 'appliesTo set term values',
  ScenarioBackTest:
    'ageCalibration calibration coverage cumulativeCalibration figures moneyCalibration pinballLoss stateCalibration years',
  ScenarioBackTestYear: 'actual ahead coverage p10 p50 p90 pinballLoss year',
  ScenarioBlock: 'books',
  ScenarioBooks: 'asAt deficitFrom incomeYear otherSpendYear',
  ScenarioCalibration: 'beyond factors heldOutCoverage heldOutFigures',
  ScenarioCommitted:
    'asAt blockCommitted blockDifference blockForecast committed difference financialYear forecast reason year',
  ScenarioComparedYear: 'mitigated unmitigated year',
  ScenarioComparison: 'base isSameBlock other runs years',
  ScenarioDifference: 'children cost costs cumulative inYear settings',
  ScenarioFoundGoal: 'everyBalances reached runs value',
  ScenarioGoal: 'least lever most position term year',
  ScenarioLever:
    'ages assumption capitalCost capitalMonths fill isMitigation journeyCost kind leadInCost leadInMonths name needs overflow owner percent placeCost placeRates places setting settings shares source startDate unitCost',
  ScenarioLeverEffect: 'changesNothing lever years',
  ScenarioLeverSource: 'children setting',
  ScenarioLeverYear: 'block cost from year',
  ScenarioReading: 'ages capital children cost costs cumulative inYear leadIn needs settings states',
  ScenarioResult: 'backTest engineVersion goal leverEffects seedYear unpriced years',
  ScenarioRun: 'resultDigest startedAt waiting',
  ScenarioShare: 'payer percent',
  ScenarioWait: 'before reason',
  ScenarioWidening: 'ahead factor figures',
  ScenarioYear: 'difference mitigated unmitigated year',
  SightCount: 'untold',
  SpendInDoubt: 'amount inOutturn kind payments',
  SpendParting: 'committed difference due kind paid placement',
  SpendPartingConnection: 'edges nodes',
  SpendPartingEdge: 'cursor node',
  TransitionRule: 'lastDate',
  UnpricedState: 'cost need setting',
  UnprovidedPart: 'category fromDate',
  UpliftRoundLine: 'problem warning',
  UpliftRoundShare: 'refusalReason',
  VarianceBridge: 'movements',
  VarianceMovement: 'amount cause explain',
  VisitDuty: 'nextVisitDate notificationDueDate',
  WorkItem: 'missingEvent planCode',
};

const HOLDERS: Readonly<Record<string, 'block' | 'socialCare' | 'health'>> = {
  'social-care-budget-holder': 'socialCare',
  'health-budget-holder': 'health',
};

async function walkAs(who: string, actorOf: () => Promise<Actor>, ids: Walked['ids']): Promise<Walked> {
  // Nothing changes on the way: who walks is found once.
  const actor = await actorOf();
  const client = inProcessClient(ask, () => Promise.resolve(actor));
  const own = dataOf(await client.askText('{ viewer { person { id } roleGrants { id } } }')) as {
    viewer: { person: { id: string }; roleGrants: { id: string }[] };
  };
  const ownIds = [own.viewer.person, ...own.viewer.roleGrants].map(({ id }) => id);
  const holder = Object.keys(HOLDERS).find((name) => who.startsWith(name));
  return walkRights({
    schema,
    ids,
    table: argumentsFor(made.offered[HOLDERS[holder ?? ''] ?? 'block']),
    ask: async ({ query, variables }, isInParts) => {
      const answer = await client.askText(query, variables);
      if (isInParts && answer.data === null) return answer;
      const wrong = answer.errors.filter(({ extensions }) => !['FORBIDDEN', 'NOT_FOUND'].includes(extensions.code));
      expect({ who, query, wrong }).toEqual({ who, query, wrong: [] });
      const readsAll = READS_SAFEGUARDING[who];
      if (readsAll !== undefined) planted.note(answer.data, readsAll);
      return answer;
    },
    rowOf: (type, found) => `${type}${kindOf(type, found, ownIds)}`,
  });
}

function kindOf(type: string, found: Found, ownIds: readonly string[]): string {
  if (type === 'Evidence' && found['isHealth'] === true) return ' (health)';
  return ownIds.includes(String(found['id'])) ? ' (own)' : '';
}

test('permissions-fields.csv: what each persona sees of every field', async () => {
  world = await makePersonaWorld(db.database, clock);
  const clientOf = (who: StaffKey) => inProcessClient(ask, () => world.actorOf('311', who));
  const rows = [establishmentRow(), establishmentRow({ URN: 'none' })];
  const tools: WholeCaseTools = { db, clock, world, clientOf, importFile: files.write('file.csv', toCsv(rows)) };
  made = await makeWholeCase(tools);
  planted = await plantWords(db, '311');

  const actorOf = (who: StaffKey) => () => world.actorOf('311', who);
  const { ids } = await walkAs('auditor', actorOf('auditor'), new Map([['Actual', [made.actualId]]]));
  const columns = new Map<string, Seen>();
  const look = async (column: string, actor: () => Promise<Actor>) =>
    columns.set(column, (await walkAs(column, actor, ids)).seen);
  await look('panel-member undeclared', actorOf('panel-member'));
  await declareNone(clientOf, ['panel-member'], [made.agendaItemId]);
  await change(clientOf('panel-chair'), 'closeMeeting', { meetingId: made.meetingId });
  for (const who of PERSONAS) await look(who, actorOf(who));
  for (const agency of ['education', 'health'] as const) {
    const actor = await makeUninvited(tools, agency);
    await look(`${agency}-budget-holder undeclared`, () => Promise.resolve(actor));
  }
  const interest = { agendaItemId: made.agendaItemId, kind: 'PERSONAL', reason: 'An invented interest.' };
  await change(clientOf('panel-member'), 'declareInterest', interest);
  await look('panel-member with an interest', actorOf('panel-member'));

  const inOrder = [...columns].sort(([one], [other]) => placeOf(one) - placeOf(other));
  const lines = linesOf(inOrder.map(([, seen]) => seen));
  const heading = ['type', 'fields', ...inOrder.map(([column]) => column)];
  expectReviewed('permissions-fields.csv', `${[heading, ...lines].map((cells) => cells.join(',')).join('\n')}\n`);
  const notFilled = Object.entries(NOT_FILLED).flatMap(([type, fields]) => [type, ...fields.split(' ')]);
  expect(fieldsNobodySees(inOrder.map(([, seen]) => seen))).toEqual(notFilled);
  // P3: words of safeguarding in every column of words: nobody sees one of them who may not, and each is shown to somebody or has its reason.
  expect(planted.seenByOthers()).toEqual([]);
  expect(planted.unexplained()).toEqual([]);
}, 300_000);

/** A persona's columns stand together. */
function placeOf(column: string): number {
  return PERSONAS.findIndex((persona) => column.startsWith(persona));
}

/** A line for each type, or some objects of one, and those of its fields that are alike to everybody. */
function linesOf(columns: readonly Seen[]): string[][] {
  const rows = [...new Set(columns.flatMap((seen) => [...seen.keys()]))].sort().filter((row) => row !== 'Query');
  return rows.flatMap((row) => {
    const alike = new Map<string, string[]>();
    for (const field of Object.keys(fieldsOf(row)).sort()) {
      const cells = columns.map((seen) => cellAt(seen, row, field)).join();
      alike.set(cells, [...(alike.get(cells) ?? []), field]);
    }
    return [...alike].map(([cells, fields]) => [row, fields.join(' '), cells]);
  });
}

/** Types nobody sees all of, each followed by the fields of it that nobody sees in any object. */
function fieldsNobodySees(columns: readonly Seen[]): string[] {
  return typesInAnswers(schema).flatMap(({ name }) => {
    const shown = columns.flatMap((seen) => [...seen].filter(([row]) => row.split(' ')[0] === name));
    const isSeen = (field: string): boolean => shown.some(([, cells]) => cells.get(field) === 'sees');
    const unseen = Object.keys(fieldsOf(name)).filter((field) => !isSeen(field));
    return unseen.length === 0 ? [] : [name, ...unseen.sort()];
  });
}

function fieldsOf(row: string): object {
  return typesInAnswers(schema)
    .find(({ name }) => name === row.split(' ')[0])!
    .getFields();
}

/** Where a reader has none of these objects: what keeps it from the others of the type too, or there are none for it. */
function cellAt(seen: Seen, row: string, field: string): Cell {
  const other = seen.get(row.split(' ')[0] ?? '')?.get(field);
  return seen.get(row)?.get(field) ?? (other === 'forbidden' || other === 'withheld' ? other : 'hidden');
}
