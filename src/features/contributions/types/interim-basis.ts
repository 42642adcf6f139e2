import { registerCodes } from '../../../platform/graphql-codes';
import { InterimBasis } from '../rules/approval';

registerCodes(
  InterimBasis,
  'InterimBasis',
  'By what rule a disputed part is carried until the dispute is settled, without prejudice.',
  {
    STATUS_QUO: 'Who paid on the day before the first disputed day carries on.',
    LEAD: 'The lead agency, the first of the agreement, carries it.',
    EQUAL: 'All payers of the line carry it in equal parts, the disputing holder among them.',
  },
);
