import { ok, refuse, type Result } from '../../../kernel/result';
import type { RowProblem } from '../../../platform/imports';
import { numberKey } from '../../cases/repository/imported';
import type { LineCoding } from '../../ledger/rules/coding';
import type { Share } from '../../ledger/rules/shares';
import type { LineRefusal } from '../../ledger/refusals';
import { holdersBy, type HolderAmounts, type LineInput } from '../../ledger/service/lines';
import { provisionTypeOfEstablishment, type ProvisionType } from '../../providers/rules/provision-type';
import type { Whereabouts } from '../rules/area';
import type { HeldPlacement, ReadLine } from '../rules/import-changes';
import { datesAhead, type ImportedLine, type ImportedPlacement } from '../rules/imported';
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

/** What is wrong with a placement that is not held, whatever its lines. */
export function newProblems(placement: ImportedPlacement, facts: ImportFacts): RowProblem[] {
  const keeper = findKeeper(placement, facts);
  return [
    ...(keeper.ok ? [] : keeper.refusals),
    ...factProblems(placement, findProvision(placement, facts), facts),
    ...childProblems(placement, facts),
  ];
}

/** A placement that is not held as it would be made, or for each of its lines what is wrong with it besides `newProblems`. */
export function judgeNewPlacement(
  { placement, lines }: { readonly placement: ImportedPlacement; readonly lines: readonly ReadLine[] },
  facts: ImportFacts,
): Result<NewPlacementToMake, readonly RowProblem[]> {
  const { providerUrn, primaryNeed, birthCohort, residential } = placement;
  const where = facts.whereaboutsOf(placement);
  const keeper = findKeeper(placement, facts);
  const provisionType = findProvision(placement, facts);
  const inputs = lines.map(toLineInput);
  const preview = holdersBy(facts.pricing, { placementSpan: placement, coding: { providerUrn }, lines: inputs });
  if (!preview.ok) return refuse(problemsByLine(preview.refusals, lines.length));
  if (!keeper.ok || where === undefined || provisionType === null) return refuse(lines.map(() => []));
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
  placement: ImportedPlacement,
  provisionType: ProvisionType | null,
  { establishments, today }: ImportFacts,
): RowProblem[] {
  const { providerUrn } = placement;
  const problems: RowProblem[] = datesAhead(placement, today);
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
  return problems;
}

/** Where the file says something else of a child than is held; neither is changed, for either may be wrong. */
function childProblems(
  { childReference, birthCohort, primaryNeed }: ImportedPlacement,
  { children, needs }: ImportFacts,
): RowProblem[] {
  const child = children.get(numberKey({ scheme: 'OWN', reference: childReference }));
  if (child === undefined) return [];
  const problems: RowProblem[] = [];
  if (child.birthCohort !== birthCohort) {
    const message = `The child with this child_reference is held with another school year of birth, ${String(child.birthCohort - 1)}-09 to ${String(child.birthCohort)}-08; check birth_month and child_reference.`;
    problems.push({ column: 'birth_month', message });
  }
  const held = needs.get(child.caseId ?? '') ?? [];
  if (held.length > 0 && !held.includes(primaryNeed)) {
    const message = `The child with this child_reference is held with another primary need, ${held.join(', ')}; check primary_need and child_reference, or change the need on the case first.`;
    problems.push({ column: 'primary_need', message });
  }
  return problems;
}

/** What speaks against a placement that is held as the child of the file's number. */
export function heldProblems(held: HeldPlacement, placement: ImportedPlacement, facts: ImportFacts): RowProblem[] {
  const child = facts.children.get(numberKey({ scheme: 'OWN', reference: placement.childReference }));
  const [line] = held.lines.values();
  const isSameChild = line === undefined || child?.childId === line.childId;
  return [
    ...(held.placement.endedDate === null ? datesAhead(placement, facts.today) : []),
    ...(isSameChild
      ? []
      : [
          {
            column: 'child_reference',
            message: 'This placement is held for a child with another child_reference; an import does not change it.',
          },
        ]),
  ];
}

/** Whose case it will be, where the child has none under which its imported placements hang. */
function findKeeper(
  { childReference, caseOfficer, panel }: ImportedPlacement,
  { children, people, caseOfficers, panels }: ImportFacts,
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
  } else if (!caseOfficers.has(caseOfficerId)) {
    problems.push({
      column: 'case_officer',
      message:
        'This person is no case officer today: name one who holds the role CASE_OFFICER, or have it granted first.',
    });
  }
  if (panelId === undefined) {
    problems.push({
      column: 'panel',
      message: `A child that is new here needs one of the panels: ${[...panels.keys()].join(', ')}.`,
    });
  }
  return problems.length === 0 && typeof caseOfficerId === 'string' && panelId !== undefined
    ? ok({ caseOfficerId, panelId })
    : refuse(problems);
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
