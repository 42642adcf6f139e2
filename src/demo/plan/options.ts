import { addDays, weekday, type Day } from '../../kernel/dates';
import { provisionTypeOfEstablishment } from '../../features/providers/rules/provision-type';
import { type DemoAreaCode } from '../facts/areas';
import { DEMO_ESTABLISHMENTS } from '../facts/establishments';
import { type Random } from '../random';
import { type PlannedOption } from './planned';
import { type ProvisionKind, type SplitName } from './kinds';
import { linesOf, residentialOf } from './prices';
import { sayKind } from './texts';

/** What the options of one case stand on. */
export interface OptionFacts {
  readonly area: DemoAreaCode;
  readonly kind: ProvisionKind;
  readonly urn: string | null;
  readonly split: SplitName;
  readonly startDate: Day;
  /** Age on the 31 August before the start. */
  readonly age: number;
  readonly birthCohort: number;
}

/** The local school that every request for a place elsewhere is first held against. */
const LOCAL_SCHOOLS: Readonly<Record<DemoAreaCode, string>> = { '311': '102362', '885': '135791' };
/** An independent school that families ask for beside a local one. */
const ASKED_FOR: Readonly<Record<DemoAreaCode, string>> = { '311': '115466', '885': '136262' };

/** The options of a case and which of them is recommended: the local one first, as a panel would want to see it (R4). */
export function planOptions(
  facts: OptionFacts,
  random: Random,
): { readonly options: readonly PlannedOption[]; readonly chosen: number } {
  const wanted = option(facts, facts.kind, facts.urn, random, {
    isSuitable: true,
    suitabilityReason: 'The provider has offered a place and can meet what the plan specifies.',
  });
  if (facts.kind === 'LOCAL_SPECIAL') {
    if (!random.chance(35)) return { options: [wanted], chosen: 0 };
    const dearer = option(facts, 'INDEPENDENT_DAY', ASKED_FOR[facts.area], random, {
      isSuitable: true,
      suitabilityReason: 'Could meet the plan; asked for by the family for its smaller classes.',
    });
    return { options: [wanted, dearer], chosen: 0 };
  }
  const local = option({ ...facts, split: 'BLOCK_ONLY' }, 'LOCAL_SPECIAL', LOCAL_SCHOOLS[facts.area], random, {
    isSuitable: false,
    suitabilityReason:
      'Consulted: the school cannot meet the plan without harm to the education of others in the class.',
  });
  return { options: [local, wanted], chosen: 1 };
}

function option(
  facts: OptionFacts,
  kind: ProvisionKind,
  urn: string | null,
  random: Random,
  suitability: Pick<PlannedOption, 'isSuitable' | 'suitabilityReason'>,
): PlannedOption {
  const school = DEMO_ESTABLISHMENTS.find((one) => one['URN'] === urn);
  return {
    providerUrn: urn,
    label: school?.['EstablishmentName'] ?? capital(sayKind(kind)),
    provisionType: provisionTypeOfEstablishment(school?.['TypeOfEstablishment (code)'] ?? ''),
    residential: residentialOf(kind),
    startDate: facts.startDate,
    endDate: expectedEnd(facts),
    lines: linesOf(kind, facts.split, random),
    ...suitability,
  };
}

/** To the end of the phase: of Year 6, of Year 11, or of the year of the nineteenth birthday. */
function expectedEnd({ startDate, age, birthCohort }: OptionFacts): Day {
  const lastDays = [
    ...(age <= 10 ? [`${(birthCohort + 11).toString()}-08-31`] : []),
    ...(age <= 15 ? [`${(birthCohort + 16).toString()}-08-31`] : []),
    `${(birthCohort + 19).toString()}-07-31`,
  ].map((text) => text as Day);
  // Nobody is moved for less than half a year.
  const long = lastDays.find((day) => day >= addDays(startDate, 183));
  return long ?? addDays(startDate, 364);
}

/** When a place begins that was agreed on a day: in September after a decision of the summer term, else some weeks later. */
export function startAfter(decided: Day): Day {
  const month = decided.slice(5, 7);
  if (month >= '05' && month <= '08') return `${decided.slice(0, 4)}-09-01` as Day;
  const monday = mondayOnOrAfter(addDays(decided, 21));
  const isHoliday = monday.slice(5) >= '12-15' || monday.slice(5) < '01-05';
  if (!isHoliday) return monday;
  const year = monday.slice(5) >= '12-15' ? Number(monday.slice(0, 4)) + 1 : Number(monday.slice(0, 4));
  return mondayOnOrAfter(`${year.toString()}-01-05` as Day);
}

function mondayOnOrAfter(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
