import { many, one } from '../../platform/loader';
import {
  findAgreementsByIds,
  findContributionsByIds,
  listAgreementsByCaseIds,
  listContributionsByAgreementIds,
} from './repository/agreements';

/** A funding agreement by its id; null when it is not there or not the reader's. */
export const agreementById = one('agreementById', findAgreementsByIds);
/** The funding agreements of a case, the oldest first. */
export const agreementsByCaseId = many('agreementsByCaseId', listAgreementsByCaseIds);
/** A contribution by its id; null when it is not there or not the reader's. */
export const contributionById = one('contributionById', findContributionsByIds);
/** The contributions to an agreement, in its order. */
export const contributionsByAgreementId = many('contributionsByAgreementId', listContributionsByAgreementIds);
