import { registerEnumType } from 'type-graphql';
import { InterimBasis } from '../rules/approval';

registerEnumType(InterimBasis, {
  name: 'InterimBasis',
  description: 'By what rule a disputed part is carried until the dispute is settled, without prejudice.',
  valuesConfig: {
    STATUS_QUO: { description: 'Who paid on the day before the first disputed day carries on.' },
    LEAD: { description: 'The lead agency, the first of the agreement, carries it.' },
    EQUAL: { description: 'All payers of the line carry it in equal parts, the disputing holder among them.' },
  },
});
