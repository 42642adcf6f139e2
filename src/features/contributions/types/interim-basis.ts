import { registerEnumType } from 'type-graphql';
import { InterimBasis } from '../rules/approval';

registerEnumType(InterimBasis, {
  name: 'InterimBasis',
  description: 'By what rule somebody carries a disputed share until the dispute is settled, without prejudice.',
  valuesConfig: {
    STATUS_QUO: { description: 'Who paid until now goes on paying.' },
    LEAD: { description: 'The lead agency of the agreement pays.' },
    EQUAL: { description: 'The agencies pay in equal parts.' },
  },
});
