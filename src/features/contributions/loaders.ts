import { many, one } from '../../platform/loader';
import { findContributionsByIds, listContributionsByAgreementIds } from './repository/contributions';
import { findDisputesByIds, listDisputesByContributionIds } from './repository/disputes';
import { findLastOffers } from './repository/offers';
import { readOutturns } from './repository/pool-outturns';
export { outturnKey } from './repository/pool-outturns';
import { findPooledFundsByIds } from './repository/pooled-funds';
import { findInvoicesByIds } from './repository/recharges';
import { listTermsByAgreementIds } from './repository/terms';
import { readDisputeFigures, readShareFigures } from './service/read-figures';
import {
  showAgreements,
  showAgreementsByIds,
  showInvoiceEntries,
  showMethodEvidence,
  showStatements,
} from './service/shown-statements';

/** A funding agreement by its id; null when it is not there or not the reader's. */
export const agreementById = one('agreementById', showAgreementsByIds);
/** The funding agreements of a case, the oldest first. */
export const agreementsByCaseId = many('agreementsByCaseId', showAgreements);
/** A contribution by its id; null when it is not there or not the reader's. */
export const contributionById = one('contributionById', findContributionsByIds);
/** The contributions to an agreement, in its order. */
export const contributionsByAgreementId = many('contributionsByAgreementId', listContributionsByAgreementIds);
/** The split that an agreement puts on lines; none for the first of a placement. */
export const termsByAgreementId = many('termsByAgreementId', listTermsByAgreementIds);
/** What an agreement's method rests on; null where nothing was given, or it is not the reader's to know. */
export const methodEvidenceByAgreementId = one('methodEvidenceByAgreementId', showMethodEvidence);
/** What was said of an agreement, as far as the reader may know. */
export const statementsByAgreementId = many('statementsByAgreementId', showStatements);
/** What a share comes to in a year, by `figureKey`. */
export const shareFigures = one('shareFigures', readShareFigures);
/** A dispute by its id; null when it is not there or not the reader's. */
export const disputeById = one('disputeById', findDisputesByIds);
/** The disputes about a contribution, the oldest first. */
export const disputesByContributionId = many('disputesByContributionId', listDisputesByContributionIds);
/** What an open dispute comes to; null for one that is closed. */
export const disputeFigures = one('disputeFigures', readDisputeFigures);
/** The id of the settlement that was put last for a dispute; null: none was. */
export const lastOfferByDisputeId = one('lastOfferByDisputeId', findLastOffers);
/** An invoice to a partner by its id; null when it is not there or not the reader's. */
export const invoiceById = one('invoiceById', findInvoicesByIds);
/** The credit notes and receipts on an invoice, as they were entered. */
export const entriesByInvoiceId = many('entriesByInvoiceId', showInvoiceEntries);
/** A pooled fund by its id; null when it is not there or not the reader's. */
export const pooledFundById = one('pooledFundById', findPooledFundsByIds);
/** How a pooled fund stands in a year, by `outturnKey`. */
export const poolOutturns = one('poolOutturns', readOutturns);
