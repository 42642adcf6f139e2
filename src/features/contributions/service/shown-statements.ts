import type { Hide } from '../../cases/rules/passages';
import { shownMany, shownOne } from '../../cases/service/hide-words';
import { findAgreementsByIds, listAgreementsByCaseIds } from '../repository/agreements';
import { listEntriesByInvoiceIds } from '../repository/recharges';
import { listStatementsByAgreementIds } from '../repository/statements';
import { findMethodEvidence } from '../repository/terms';
import type { FundingAgreement } from '../rules/approval';

/** What was said of agreements, as its reader may read it (P3). */
export const showStatements = shownMany(listStatementsByAgreementIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
  legalBasis: hide(one.legalBasis),
}));

/** Why invoices were credited. */
export const showInvoiceEntries = shownMany(listEntriesByInvoiceIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));

/** What a tool came to that a split rests on. */
export const showMethodEvidence = shownOne(findMethodEvidence, (one, hide) => ({
  ...one,
  toolScore: hide(one.toolScore),
}));

/** Agreements, with what their method rests on likewise. */
export const showAgreementsByIds = shownOne(findAgreementsByIds, showAgreement);
/** The agreements of cases. */
export const showAgreements = shownMany(listAgreementsByCaseIds, showAgreement);

function showAgreement(one: FundingAgreement, hide: Hide): FundingAgreement {
  return { ...one, methodEvidence: hide(one.methodEvidence) };
}
