import { anyInWords, inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { CostCategory, type CostElement } from '../../ledger/rules/coding';
import { checkPriceTerms, type PriceTerms, type PriceTermsInput } from '../../ledger/rules/price';
import { provisionTypeOfEstablishment, type ProvisionType } from '../../providers/rules/provision-type';
import type { Residential, SenSetting, Suitability } from './codes';

/** What an option's place would cost: a line of its price. */
export interface OptionCostLine {
  /** Position among the option's lines, from 1. */
  readonly ordinal: number;
  readonly category: CostCategory;
  /** What it is of the fee; null: nothing was said, and its category tells. */
  readonly element: CostElement | null;
  /** Whether the family is paid, and buys it (B25). */
  readonly isDirectPayment: boolean;
  readonly description: string | null;
  readonly price: PriceTerms;
}

/** A place that a panel can choose: where, of what kind, from when to when, and at what price. */
export interface PlacementOption {
  readonly optionId: string;
  readonly caseId: string;
  readonly ordinal: number;
  readonly providerUrn: string | null;
  readonly senSetting: SenSetting | null;
  readonly label: string;
  readonly provisionType: ProvisionType;
  readonly residential: Residential;
  readonly expectedStartDate: Day;
  /** Null where no end is expected. */
  readonly expectedEndDate: Day | null;
  /** The band it is asked for at, where a scheme of bands sets its price; null: none was said. */
  readonly band: string | null;
  /** Null until somebody has recorded it. */
  readonly suitability: Suitability | null;
  readonly suitabilityReason: string | null;
  readonly suitabilityBy: string | null;
  readonly suitabilityAt: Date | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly version: number;
  readonly costLines: readonly OptionCostLine[];
}

/** An option as it is given. */
export interface NewOption {
  readonly providerUrn: string | null;
  readonly senSetting: SenSetting | null;
  readonly label: string | null;
  /** Null: what the establishment's type or the setting says. */
  readonly provisionType: ProvisionType | null;
  readonly residential: Residential;
  readonly expectedStartDate: Day;
  readonly expectedEndDate: Day | null;
  /** Null or left out: none. */
  readonly band?: string | null;
  readonly costLines: readonly {
    readonly category: CostCategory;
    /** Null or left out: its category tells. */
    readonly element?: CostElement | null;
    /** Left out: the provider is paid. */
    readonly isDirectPayment?: boolean;
    readonly description: string | null;
    readonly price: PriceTermsInput;
  }[];
}

/** The establishment an option names, as far as its rules need it. */
export interface EstablishmentFacts {
  readonly name: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly isOpen: boolean;
}

/** An option whose every value stands. */
export interface CheckedOption extends Omit<NewOption, 'label' | 'provisionType' | 'band' | 'costLines'> {
  readonly label: string;
  readonly band: string | null;
  readonly provisionType: ProvisionType;
  readonly costLines: readonly OptionCostLine[];
}

/** Something wrong with an option, and where. */
export interface OptionProblem {
  readonly code:
    | 'SETTING_MISSING'
    | 'SETTING_TWICE'
    | 'PROVIDER_UNKNOWN'
    | 'PROVIDER_CLOSED'
    | 'LABEL_MISSING'
    | 'PROVISION_TYPE_CONTRADICTED'
    | 'DATES_REVERSED'
    | 'LINE_NOT_TRANSPORT'
    | 'COST_LINES_MISSING'
    | 'PRICE_INVALID';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * An option ready to be stored, or every problem at once: an establishment or a SEN2 setting, never both, and OTH for a break, a home or
 * transport without either (V2: a type named, no setting); a kind of provision that the establishment can be; dates in order; at least one cost line, each with a price that money.md section 2 allows.
 */
export function checkOption(
  given: NewOption,
  establishment: EstablishmentFacts | null,
): Result<CheckedOption, OptionProblem> {
  const raw = withoutSchool(given);
  const label = (raw.label === null ? establishment?.name : written(raw.label)) ?? '';
  const provisionType = raw.provisionType ?? usualProvisionType(raw, establishment);
  const prices = raw.costLines.map(({ price }, index) => checkPriceTerms(price, ['costLines', index, 'price']));
  const problems = [
    ...settingProblems(raw, establishment),
    ...(label === ''
      ? [
          problem(
            'LABEL_MISSING',
            ['label'],
            'Give the option a label of a few words; an establishment’s own name is used when it is left out.',
          ),
        ]
      : []),
    ...provisionProblems(raw, establishment),
    ...(raw.expectedEndDate !== null && raw.expectedEndDate < raw.expectedStartDate
      ? [problem('DATES_REVERSED', ['expectedEndDate'], 'The expected end must not be before the expected start.')]
      : []),
    ...(raw.costLines.length === 0
      ? [
          problem(
            'COST_LINES_MISSING',
            ['costLines'],
            'Say what the place would cost: at least one cost line, 0.00 where it costs nothing.',
          ),
        ]
      : []),
    ...lineProblems(raw),
    ...prices.flatMap((price) =>
      price.ok ? [] : price.refusals.map(({ path, message }) => problem('PRICE_INVALID', path, message)),
    ),
  ];
  if (problems.length > 0) return refuse(problems);
  const costLines = raw.costLines.flatMap(
    ({ category, element = null, isDirectPayment = false, description }, index): OptionCostLine[] => {
      const price = prices[index];
      return price?.ok === true
        ? [
            {
              ordinal: index + 1,
              category,
              element,
              isDirectPayment,
              description: written(description),
              price: price.value,
            },
          ]
        : [];
    },
  );
  return ok({ ...raw, label, provisionType, band: written(raw.band), costLines });
}

/** What needs no school of the register, and can be had from one all the same. */
const NO_SCHOOL: ReadonlySet<ProvisionType> = new Set(['CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT']);

function withoutSchool(raw: NewOption): NewOption {
  const isPlaced = raw.providerUrn !== null || raw.senSetting !== null;
  return isPlaced || raw.provisionType === null || !NO_SCHOOL.has(raw.provisionType)
    ? raw
    : { ...raw, senSetting: 'OTH' };
}

/** Transport alone buys journeys and nothing else: what is learned or cared for at their end is a placement of its own. */
function lineProblems({ provisionType, costLines }: NewOption): OptionProblem[] {
  if (provisionType !== 'TRANSPORT') return [];
  return costLines.flatMap(({ category }, index) =>
    category === 'TRANSPORT'
      ? []
      : [
          problem(
            'LINE_NOT_TRANSPORT',
            ['costLines', index, 'category'],
            `A placement of transport alone has lines of transport only; “${inWordsWithin(category)}” belongs to a placement of its own.`,
          ),
        ],
  );
}

/** The kind of provision a place is when nothing else is said: by the establishment's type, else by the setting. */
export function usualProvisionType(
  raw: Pick<NewOption, 'senSetting'>,
  establishment: Pick<EstablishmentFacts, 'typeCode'> | null,
): ProvisionType {
  if (establishment !== null) return provisionTypeOfEstablishment(establishment.typeCode);
  return raw.senSetting === 'EYP' ? 'EARLY_YEARS' : 'OTHER_ARRANGEMENTS';
}

/** What a place at an establishment can be beside what its type says: a unit within it, or where the type says little. */
const ALSO: Readonly<Partial<Record<ProvisionType, readonly ProvisionType[]>>> = {
  MAINSTREAM: ['RESOURCED_PROVISION', 'SEN_UNIT', 'EARLY_YEARS'],
  INDEPENDENT_MAINSTREAM: ['RESOURCED_PROVISION', 'SEN_UNIT', 'EARLY_YEARS', 'INDEPENDENT_SPECIAL'],
  SPECIAL_MAINTAINED: ['HOSPITAL', 'EARLY_YEARS'],
  SPECIAL_ACADEMY: ['HOSPITAL', 'EARLY_YEARS'],
  ALTERNATIVE_PROVISION: ['HOSPITAL'],
  FURTHER_EDUCATION: ['SPECIALIST_POST_16'],
};

function provisionProblems(raw: NewOption, establishment: EstablishmentFacts | null): OptionProblem[] {
  return checkProvision(raw, establishment).map((message) =>
    problem('PROVISION_TYPE_CONTRADICTED', ['provisionType'], message),
  );
}

/** What of a kind of provision an establishment can not be, as a sentence; nothing where none of the two is given. */
export function checkProvision(
  raw: Pick<NewOption, 'provisionType' | 'senSetting'>,
  establishment: EstablishmentFacts | null,
): string[] {
  const { provisionType } = raw;
  if (provisionType === null || establishment === null || NO_SCHOOL.has(provisionType)) return [];
  const usual = usualProvisionType(raw, establishment);
  const allowed = [usual, ...(ALSO[usual] ?? [])];
  if (usual === 'OTHER_ARRANGEMENTS' || allowed.includes(provisionType)) return [];
  return [
    `A place at ${establishment.name} (${establishment.typeName}) is ${anyInWords(allowed)}; leave the kind of provision out, or give one of these.`,
  ];
}

function settingProblems(raw: NewOption, establishment: EstablishmentFacts | null): OptionProblem[] {
  if (raw.providerUrn === null) {
    return raw.senSetting === null
      ? [
          problem(
            'SETTING_MISSING',
            ['providerUrn'],
            'Say where: the URN of an establishment, or a setting such as OLA for education otherwise than at school.',
          ),
        ]
      : [];
  }
  if (raw.senSetting !== null) {
    return [problem('SETTING_TWICE', ['senSetting'], 'Give an establishment or a setting without one, not both.')];
  }
  if (establishment === null) {
    return [
      problem(
        'PROVIDER_UNKNOWN',
        ['providerUrn'],
        'The register of establishments has no such URN; check the six digits, or import a newer register.',
      ),
    ];
  }
  return establishment.isOpen
    ? []
    : [
        problem(
          'PROVIDER_CLOSED',
          ['providerUrn'],
          `The register says that ${establishment.name} is not open; choose one that is.`,
        ),
      ];
}

function problem(code: OptionProblem['code'], path: OptionProblem['path'], message: string): OptionProblem {
  return { code, path, message };
}
