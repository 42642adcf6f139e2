import { academicYearOf, academicYearSpan, addDays, fromDayNumber, toDayNumber, type Day } from '../../kernel/dates';
import { type EvidenceKind, type NeedCode, type RequestType } from '../../features/cases/rules/codes';
import { type DemoArea } from '../facts/areas';
import { childName } from '../names';
import { type Random } from '../random';
import { planOptions, startAfter } from './options';
import {
  type PlannedCase,
  type PlannedChild,
  type PlannedEvidence,
  type PlannedOption,
  type PlannedSitting,
  type PlannedStart,
  type SplitMethod,
} from './planned';
import { type ProvisionKind, type SplitName } from './kinds';
import { isJoint } from './prices';
import { type Story } from './stories';
import { sayNeed } from './texts';

/** What every case of an area is planned from. */
export interface CaseSetting {
  readonly area: DemoArea;
  readonly firstDay: Day;
  readonly today: Day;
  readonly sittings: readonly PlannedSitting[];
}

/** The 2025 return is the first with a code of its own for Down's syndrome (V1). */
const FIRST_DAY_OF_DS = '2025-01-01';

/** Within how many days of its decision every plan has been made final. */
const FINAL_WITHIN = 84;

/** One case of the plan in full. */
export function planCase(setting: CaseSetting, story: Story, number: number, random: Random): PlannedCase {
  const { area, today, sittings } = setting;
  const { recipe, turn, hearings } = story;
  const requestDate = requestDateOf(setting, story, random);
  const decisionDate = sittings[hearings.at(-1)?.sitting ?? -1]?.day ?? addDays(today, 28);
  const startDate = startAfter(decisionDate);
  const age = random.whole(recipe.ages[0], recipe.ages[1]);
  const birthCohort = Number(academicYearSpan(academicYearOf(startDate)).startDate.slice(0, 4)) - age;
  const asked = inTurn(recipe.needs, turn);
  const primaryNeed: NeedCode = asked === 'DS' && requestDate < FIRST_DAY_OF_DS ? 'SLD' : asked;
  const split = inTurn(recipe.splits, turn);
  const urn = recipe.urns.length === 0 ? null : inTurn(recipe.urns, turn);
  const { options, chosen } = planOptions(
    { area: area.code, kind: recipe.kind, urn, split, startDate, age, birthCohort },
    random,
  );
  const begun = planStart(story, startDate, today, random);
  return {
    key: `${area.code}-${number.toString().padStart(2, '0')}`,
    child: planChild(area, recipe.kind, birthCohort, number, random),
    kind: recipe.kind,
    requestDate,
    requestType: requestTypeOf(recipe.kind, split, random),
    primaryNeed,
    otherNeeds: random.chance(40) ? [primaryNeed === 'SLCN' ? 'MLD' : 'SLCN'] : [],
    ehcPlanStatus: random.chance(80) || decisionDate < addDays(today, -FINAL_WITHIN) ? 'FINAL' : 'DRAFT',
    ehcPlanDate: addDays(requestDate, -random.whole(20, 700)),
    evidence: planEvidence(recipe.kind, primaryNeed, isJoint(split)),
    options,
    chosen,
    method: methodOf(split, options[chosen]),
    isSubmitted: story.isSubmitted,
    hearings,
    fundingStage: story.fundingStage,
    isLeftUndeclared: story.isLeftUndeclared,
    isUrgent: story.isUrgent,
    start: begun,
    isInvoiced: isBilled(recipe.kind, begun, random),
  };
}

/** Some weeks before the first hearing, on a working day, and within the history. */
function requestDateOf({ firstDay, today, sittings }: CaseSetting, story: Story, random: Random): Day {
  const first = story.hearings[0];
  const wanted =
    first === undefined
      ? addDays(today, story.isSubmitted ? -random.whole(16, 25) : -random.whole(2, 7))
      : addDays(sittings[first.sitting]?.day ?? today, -random.whole(30, 44));
  const earliest = addDays(firstDay, 1);
  return wanted < earliest ? earliest : wanted;
}

function planChild(
  area: DemoArea,
  kind: ProvisionKind,
  birthCohort: number,
  number: number,
  random: Random,
): PlannedChild {
  // The cohort's children were born in the year to its 31 August.
  const lastBirthday = toDayNumber(`${birthCohort.toString()}-08-31` as Day);
  return {
    ...childName(number, area.code === '311' ? 0 : 285),
    dateOfBirth: fromDayNumber(lastBirthday - random.whole(0, 364)),
    homePostcode: `${random.pick(area.postcodeDistricts)} 9ZZ`,
    isLookedAfter: random.chance(kind === 'YEAR_ROUND' ? 50 : kind === 'TERM_BOARDING' ? 20 : 3),
  };
}

function requestTypeOf(kind: ProvisionKind, split: SplitName, random: Random): RequestType {
  if (kind === 'PACKAGE') return 'PACKAGE_OF_SUPPORT';
  if (isJoint(split)) return 'JOINT_FUNDING';
  return random.chance(25) ? 'CHANGE_OF_PLACEMENT' : 'PLACEMENT';
}

function planEvidence(kind: ProvisionKind, need: NeedCode, joint: boolean): PlannedEvidence[] {
  const paper = (evidenceKind: EvidenceKind, title: string): PlannedEvidence => ({
    kind: evidenceKind,
    title,
    summary: `Describes how ${sayNeed(need)} bear on learning and daily life, and what would help.`,
  });
  return [
    paper('EDUCATIONAL_PSYCHOLOGY_ADVICE', 'Advice of the educational psychologist'),
    kind === 'LOCAL_SPECIAL'
      ? paper('ANNUAL_REVIEW', 'Report of the annual review')
      : paper('PROVIDER_OFFER', 'Offer of a place'),
    ...(joint
      ? [
          paper('SOCIAL_CARE_ASSESSMENT', 'Child and family assessment'),
          paper('CONTINUING_CARE_ASSESSMENT', "Children's continuing care assessment"),
        ]
      : []),
  ];
}

function methodOf(split: SplitName, option: PlannedOption | undefined): SplitMethod {
  if (split === 'HEALTH_FIXED' || split === 'HEALTH_CAPPED') return 'CONTINUING_CARE_TOOL';
  if (isJoint(split)) return split === 'EQUAL_THIRDS' ? 'PROTOCOL' : 'NEEDS_LED';
  const asksHealth = option?.lines.some(({ shares }) => shares.some(({ holder }) => holder === 'health'));
  return asksHealth === true ? 'NEEDS_LED' : 'SINGLE_AGENCY';
}

const END_REASONS = [
  'The family moved to another area.',
  'Went back to a school near home, as the review had hoped.',
  'The placement broke down; the school could not keep the child safe.',
] as const;

/** Most start as agreed, some weeks late; a few end early. Null for what was not agreed or has not begun by the plan's day. */
function planStart(story: Story, agreed: Day, today: Day, random: Random): PlannedStart | null {
  const outcome = story.hearings.at(-1)?.outcome ?? null;
  const isFunded = outcome !== null && ['AGREED', 'AGREED_IN_PART', 'AGREED_WITH_CONDITIONS'].includes(outcome);
  if (!isFunded || story.fundingStage !== 'APPROVED') return null;
  const startDate = story.pattern % 8 === 3 ? addDays(agreed, random.pick([7, 14, 21])) : agreed;
  if (startDate > today) return null;
  const endedDate = addDays(startDate, random.whole(150, 420));
  const endsEarly = story.pattern % 10 === 7 && endedDate < addDays(today, -14);
  return {
    startDate,
    endedDate: endsEarly ? endedDate : null,
    endReason: endsEarly ? random.pick(END_REASONS) : null,
  };
}

/** What ended early shows its invoices, and the credit note after them; of the rest the dearer kinds, mostly. */
function isBilled(kind: ProvisionKind, begun: PlannedStart | null, random: Random): boolean {
  if (begun !== null && begun.endedDate !== null) return true;
  return kind !== 'LOCAL_SPECIAL' && random.chance(60);
}

function inTurn<Value>(values: readonly Value[], turn: number): Value {
  const value = values[turn % values.length];
  if (value === undefined) throw new RangeError('Nothing to take in turn');
  return value;
}
