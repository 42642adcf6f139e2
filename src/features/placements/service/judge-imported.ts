import { ok, refuse, type Result } from '../../../kernel/result';
import type { RowProblem } from '../../../platform/imports';
import { numberKey } from '../../cases/repository/imported';
import type { LineCoding } from '../../ledger/rules/coding';
import type { Share } from '../../ledger/rules/shares';
import type { LineRefusal } from '../../ledger/refusals';
import { holdersBy, type HolderAmounts, type LineInput } from '../../ledger/service/lines';
import { provisionTypeOfEstablishment, type ProvisionType } from '../../providers/rules/provision-type';
import type { Whereabouts } from '../rules/area';
import type { ReadLine } from '../rules/import-changes';
import type { ImportedLine, ImportedPlacement } from '../rules/imported';
import type { ImportFacts } from './import-facts';

/** A placement of the file that is not held, with everything that it takes to make it. */
export interface NewPlacementToMake {
  readonly placement: ImportedPlacement;
  readonly provisionType: ProvisionType;
  readonly where: Whereabouts;
  readonly coding: LineCoding;
  readonly lines: readonly (LineInput & { readonly lineReference: string })[];
  readonly holders: readonly HolderAmounts[];
  /** Who keeps its case, and before which panel; null: the child has one. */
  readonly keeper: { readonly caseOfficerId: string; readonly panelId: string } | null;
}

/** The payers of a line by their ids; a name that is nobody's, or several holders', is a problem of the row. */
export function readShares({ payers }: ImportedLine, { holders }: ImportFacts): Result<readonly Share[], RowProblem> {
  const unknown = payers.filter(({ name }) => typeof holders.get(name) !== 'string');
  if (unknown.length > 0) {
    const names = [...holders.keys()].join(', ');
    return refuse([
      { column: 'payers', message: `payers must name budget holders of the area as they are written there: ${names}.` },
    ]);
  }
  return ok(payers.map(({ name, ...terms }) => ({ ...terms, payer: holders.get(name) ?? '' })));
}

/** A line of the file as the ledger takes it. */
export function toLineInput({ line, shares }: ReadLine): NewPlacementToMake['lines'][number] {
  const { lineReference, category, element, description, ownSpan, price } = line;
  const isWhole = ownSpan.startDate === null && ownSpan.endDate === null;
  return { lineReference, category, element, description, span: isWhole ? null : ownSpan, price, shares };
}

/** A placement that is not held as it would be made, or for each of its rows what is wrong with it. */
export function judgeNewPlacement(
  { placement, lines }: { readonly placement: ImportedPlacement; readonly lines: readonly ReadLine[] },
  facts: ImportFacts,
): Result<NewPlacementToMake, readonly RowProblem[]> {
  const { providerUrn, primaryNeed, birthCohort, residential } = placement;
  const where = facts.whereaboutsOf(placement);
  const keeper = findKeeper(placement, facts);
  const provisionType = findProvision(placement, facts);
  const problems = [...(keeper.ok ? [] : keeper.refusals), ...factProblems(placement, provisionType, facts)];
  const inputs = lines.map(toLineInput);
  const preview = holdersBy(facts.pricing, {
    placementSpan: placement,
    coding: { providerUrn },
    lines: inputs,
  });
  if (!keeper.ok || !preview.ok || problems.length > 0 || where === undefined || provisionType === null) {
    const priced = preview.ok ? lines.map(() => []) : problemsByLine(preview.refusals, lines.length);
    return refuse(priced.map((own, index) => (index === 0 ? [...problems, ...own] : own)));
  }
  const { areaClass, hostLaCode } = where;
  return ok({
    placement,
    provisionType,
    where,
    coding: { primaryNeed, birthCohort, provisionType, residential, providerUrn, areaClass, hostLaCode },
    lines: inputs,
    holders: preview.value,
    keeper: keeper.value,
  });
}

/** What kind of provision it is: as the file says, else as the establishment's type does; null where neither does. */
function findProvision(placement: ImportedPlacement, { establishments }: ImportFacts): ProvisionType | null {
  const establishment = establishments.get(placement.providerUrn ?? '');
  if (placement.provisionType !== null || establishment === undefined) return placement.provisionType;
  return provisionTypeOfEstablishment(establishment.typeCode);
}

function factProblems(
  { providerUrn, childReference, birthCohort }: ImportedPlacement,
  provisionType: ProvisionType | null,
  { establishments, children }: ImportFacts,
): RowProblem[] {
  const problems: RowProblem[] = [];
  if (providerUrn !== null && !establishments.has(providerUrn)) {
    const message = 'The register holds no establishment with this urn; import the register first.';
    problems.push({ column: 'urn', message });
  }
  if (provisionType === null && providerUrn === null) {
    problems.push({
      column: 'provision_type',
      message: 'Without an establishment provision_type must say what it is.',
    });
  }
  const child = children.get(numberKey({ scheme: 'OWN', reference: childReference }));
  if (child !== undefined && child.birthCohort !== birthCohort) {
    const message = 'The child with this child_reference is held with another school year of birth; check both.';
    problems.push({ column: 'birth_month', message });
  }
  return problems;
}

/** Whose case it will be, where the child has none under which its imported placements hang. */
function findKeeper(
  { childReference, caseOfficer, panel }: ImportedPlacement,
  { children, people, panels }: ImportFacts,
): Result<NewPlacementToMake['keeper'], RowProblem> {
  const child = children.get(numberKey({ scheme: 'OWN', reference: childReference }));
  if (child !== undefined && child.caseId !== null) return ok(null);
  const caseOfficerId = caseOfficer === null ? undefined : people.get(caseOfficer);
  const [onlyPanel, ...morePanels] = panels.values();
  const panelId = panel === null ? (morePanels.length === 0 ? onlyPanel : undefined) : panels.get(panel);
  const problems: RowProblem[] = [];
  if (typeof caseOfficerId !== 'string') {
    problems.push({
      column: 'case_officer',
      message:
        'A child that is new here needs a case officer: one person of the area, by name as it is written there or by subject.',
    });
  }
  if (panelId === undefined) {
    problems.push({
      column: 'panel',
      message: `A child that is new here needs one of the panels: ${[...panels.keys()].join(', ')}.`,
    });
  }
  return typeof caseOfficerId === 'string' && panelId !== undefined ? ok({ caseOfficerId, panelId }) : refuse(problems);
}

const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  price: 'amount',
  amount: 'amount',
  unit: 'unit',
  spread: 'spread',
  year: 'year',
  shares: 'payers',
  payer: 'payers',
  span: 'line_start',
};

/** The ledger's refusals on the rows they are about, under the columns of the file. */
export function problemsByLine(refusals: readonly LineRefusal[], lines: number): RowProblem[][] {
  const problems = Array.from({ length: lines }, (): RowProblem[] => []);
  for (const { field, message } of refusals) {
    const isOfLine = field[0] === 'lines';
    const known = [...field].reverse().find((part) => part in COLUMN_OF_FIELD);
    const column = field.includes('shares') ? 'payers' : (COLUMN_OF_FIELD[known ?? ''] ?? null);
    const own = problems[isOfLine ? Number(field[1]) : 0];
    if (own?.some((told) => told.message === message) === false) own.push({ column, message });
  }
  return problems;
}
