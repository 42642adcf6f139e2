/*
 * What clients outside this repository are written against (api.md, The contract), as far as it is built. `exact` types
 * have these fields and no others; of the rest, and of the roots, these fields are there among others.
 */

/** Fields, arguments and types that must be there; nothing is said about what else is. */
export const CONTRACT_AT_LEAST = /* GraphQL */ `
  enum PressureDimension {
    PRIMARY_NEED
    PHASE
    AGE_BAND
    PROVISION_TYPE
    AREA_CLASS
    HOST_AUTHORITY
    PROVIDER
    CATEGORY
    AGENCY
    SECTION_251_LINE
    PERIOD
  }
  type Query {
    viewer: Viewer!
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    panelMeetings(
      filter: PanelMeetingFilter
      orderBy: [PanelMeetingOrder!]
      first: Int
      after: String
      last: Int
      before: String
    ): PanelMeetingConnection!
    panelMeeting(id: ID!): PanelMeeting
    cases(
      filter: CaseFilter
      orderBy: [CaseOrder!]
      first: Int
      after: String
      last: Int
      before: String
    ): CaseConnection!
    case(id: ID, reference: String): Case
    budgetPressure(
      financialYear: FinancialYear!
      budgetHolderId: ID
      asAt: DateTime
      filter: PressureFilter
    ): BudgetPressure!
    placements(
      filter: PlacementFilter
      orderBy: [PlacementOrder!]
      first: Int
      after: String
      last: Int
      before: String
    ): PlacementConnection!
    providers(
      filter: ProviderFilter
      near: NearInput
      orderBy: [ProviderOrder!]
      first: Int
      after: String
      last: Int
      before: String
    ): ProviderConnection!
    price(input: PriceInput!): PricedSpan!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
`;

/** Types whose shape is fixed. */
export const CONTRACT_EXACT = /* GraphQL */ `
  input DateSpanInput {
    startDate: Date!
    endDate: Date!
  }
  input PriceInput {
    price: PriceTermsInput!
    startDate: Date!
    endDate: Date!
    shares: [PriceShareInput!]
    calendar: SchoolCalendarInput
  }
  input PriceTermsInput {
    unit: PriceUnit!
    amount: Money!
    spread: PriceSpread
    year: PriceYear
    hoursPerWeek: Decimal
  }
  input PriceShareInput {
    payer: String!
    parts: Int
    fixed: PriceTermsInput
    cap: Money
    residual: Boolean
  }
  input SchoolCalendarInput {
    terms: [DateSpanInput!]!
    closed: [Date!]
  }
  enum PriceUnit {
    YEAR
    TERM
    WEEK
    DAY
    HOUR
    ONCE
  }
  enum PriceSpread {
    DAYS
    MONTHS
    TERMS
    SCHOOL_DAYS
    SCHOOL_WEEKS
  }
  enum PriceYear {
    FINANCIAL
    ACADEMIC
    POST_16
  }
  type PricedSpan {
    total: Money!
    shares: [PricedShare!]!
    financialYears: [PricedFinancialYear!]!
  }
  type PricedFinancialYear {
    financialYear: FinancialYear!
    cost: Money!
    shares: [PricedShare!]!
    periods: [PricedPeriod!]!
  }
  type PricedPeriod {
    period: Int!
    cost: Money!
    shares: [PricedShare!]!
  }
  type PricedShare {
    payer: String!
    amount: Money!
  }
  interface Node {
    id: ID!
  }
`;

/** Fields that must be there, of whatever type. */
export const CONTRACT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Case: [
    ...['reference', 'status', 'childOrYoungPerson', 'primaryNeed', 'otherNeeds', 'ehcPlan', 'referral', 'evidence'],
    ...[
      'views',
      'options',
      'agendaItems',
      'decisions',
      'fundingAgreements',
      'placements',
      'clocks',
      'flags',
      'history',
    ],
    'version',
  ],
  BudgetPressure: [
    ...['financialYear', 'budgetHolder', 'asAt', 'allocation', 'committed', 'actual', 'pipeline', 'otherForecast'],
    ...['forecastOutturn', 'variance', 'variancePercent', 'fullYearEffect', 'broughtForward', 'cumulativePosition'],
    ...['outOfArea', 'periods', 'breakdown', 'lines', 'placements', 'explain'],
  ],
  Viewer: ['person', 'roles', 'agency', 'permissions', 'worklist'],
  OutOfArea: ['placements', 'cost', 'premium', 'share'],
  PressurePeriod: ['period', 'committed', 'actual', 'forecast', 'cumulativeForecast'],
  PressureBreakdown: ['keys', 'label', 'placements', 'children', 'committed', 'forecast', 'withheld'],
};

/** Mutations whose names are fixed, and that are built. */
export const CONTRACT_MUTATIONS = [
  ...['referCase', 'updateReferral', 'submitReferral', 'addEvidence', 'addPlacementOption', 'recordSuitability'],
  ...['returnReferral', 'recordAdviceRequest', 'recordAdviceReceived'],
  ...['scheduleMeeting', 'listCase', 'publishAgenda', 'openMeeting', 'recordAttendance', 'declareInterest'],
  ...['recordPosition', 'recordDecision', 'ratifyDecision', 'closeMeeting', 'approveContribution', 'startPlacement'],
  ...['endPlacement', 'setBudget', 'recordActual', 'createPerson', 'grantRole', 'endRole', 'setDelegatedLimit'],
] as const;

/** The scalars of api.md. */
export const CONTRACT_SCALARS = [
  ...['Money', 'Date', 'DateTime', 'FinancialYear', 'Decimal', 'URN', 'UPN', 'NHSNumber'],
] as const;
