import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { TEXT_LIMITS } from '../../cases/rules/text';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { CREATE_POOLED_FUND_CODES, refusalsFrom, type CreatePooledFundCode, type Told } from '../refusals';
import { insertPooledFund } from '../repository/pooled-funds';
import type { PooledFund } from '../rules/pooled-fund-terms';
import { textProblems } from '../rules/said';

/** The written agreement of a pooled fund. */
export type CreatePooledFundCommand = Omit<PooledFund, 'pooledFundId'>;

type Refused = Told<CreatePooledFundCode>;
const refusal = refusalsFrom(CREATE_POOLED_FUND_CODES);

/** Keeps a pooled fund as its written agreement has it, the host first, and gives its id (NHS Act 2006 s75, SI 2000/617 reg 7). */
export function createPooledFund(
  ctx: Ctx,
  { clientMutationId, ...input }: CreatePooledFundCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refused>> {
  return ctx.write({ event: 'pooled-fund.created', clientMutationId, input }, (tx) => createPooledFundIn(tx, input));
}

/** `createPooledFund` within another write. */
export async function createPooledFundIn(
  tx: WriteTx,
  command: CreatePooledFundCommand,
): Promise<Result<string, Refused>> {
  const refusals = [...saidRefusals(command), ...termsRefusals(command), ...(await partnerRefusals(tx, command))];
  if (refusals.length > 0) return refuse(refusals);
  const fund = {
    ...command,
    pooledFundId: newId(),
    name: command.name.trim(),
    aims: command.aims.trim(),
    agreementReference: command.agreementReference.trim(),
  };
  if (!(await insertPooledFund(tx, fund))) return refuse([refusal('NAME_TAKEN', ['name'])]);
  tx.record({ type: 'PooledFund', id: fund.pooledFundId, detail: { legalBasis: fund.legalBasis } });
  return ok(fund.pooledFundId);
}

function saidRefusals({ name, aims, agreementReference }: CreatePooledFundCommand): Refused[] {
  return [
    ...(written(name) === null ? [refusal('NAME_MISSING', ['name'])] : []),
    ...(written(aims) === null ? [refusal('AIMS_MISSING', ['aims'])] : []),
    ...(written(agreementReference) === null ? [refusal('REFERENCE_MISSING', ['agreementReference'])] : []),
    ...[
      ...textProblems('name', name, TEXT_LIMITS.name),
      ...textProblems('aims', aims),
      ...textProblems('agreementReference', agreementReference, TEXT_LIMITS.title),
    ].map(({ code, field, message }) => refusal(code, field, message)),
  ];
}

const WHOLE_BASIS_POINTS = 10_000;

function termsRefusals({ startDate, endDate, toleranceBasisPoints, ...terms }: CreatePooledFundCommand): Refused[] {
  const isByParts = terms.overspend === 'AGREED_PARTS' || terms.underspend === 'AGREED_PARTS';
  const isTolerable = toleranceBasisPoints >= 0 && toleranceBasisPoints <= WHOLE_BASIS_POINTS;
  return [
    ...(endDate !== null && endDate < startDate ? [refusal('SPAN_REVERSED', ['endDate'])] : []),
    ...(isTolerable ? [] : [refusal('TOLERANCE_INVALID', ['tolerancePercent'])]),
    ...(isByParts && terms.partners.every(({ varianceParts }) => varianceParts === 0n)
      ? [refusal('PARTS_MISSING', ['partners'])]
      : []),
  ];
}

async function partnerRefusals(
  tx: WriteTx,
  { partners, startDate, endDate }: CreatePooledFundCommand,
): Promise<Refused[]> {
  if (partners.length < 2) return [refusal('PARTNERS_TOO_FEW', ['partners'])];
  const ids = partners.map(({ budgetHolderId }) => budgetHolderId);
  const payers = await findPayersByIds(tx, ids);
  return partners.flatMap(({ budgetHolderId, varianceParts }, index) => {
    const payer = payers.get(budgetHolderId);
    const paysThroughout =
      payer !== undefined &&
      payer.startDate <= startDate &&
      (payer.endDate === null || (endDate !== null && endDate <= payer.endDate));
    const field = ['partners', String(index), 'budgetHolderId'];
    return [
      ...(paysThroughout ? [] : [refusal('PARTNER_UNKNOWN', field)]),
      ...(ids.indexOf(budgetHolderId) < index ? [refusal('PARTNER_TWICE', field)] : []),
      ...(varianceParts < 0n ? [refusal('PARTS_INVALID', ['partners', String(index), 'varianceParts'])] : []),
    ];
  });
}
