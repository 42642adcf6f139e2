import { registerCodes } from './graphql-codes';

/** Which way a key of an order goes. The codes are the schema's; `OrderKey` of keyset.ts takes them in small letters. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

registerCodes(OrderDirection, 'OrderDirection', 'Which way a list is ordered.', {
  ASC: 'Smallest, earliest or first in the alphabet first.',
  DESC: 'Greatest, latest or last in the alphabet first.',
});
