import { CaseFields, ChildFields } from './case-fields';
import { CaseMutations } from './mutations';
import { EvidenceFields, HistoryFields, LocalOptionFields, ReferralFields, WaiverFields } from './paper-fields';
import { CaseQueries } from './queries';

/** The resolvers of this feature, for `app.ts`. */
export const casesResolvers = [
  CaseQueries,
  CaseMutations,
  CaseFields,
  ChildFields,
  ReferralFields,
  LocalOptionFields,
  WaiverFields,
  EvidenceFields,
  HistoryFields,
] as const;
