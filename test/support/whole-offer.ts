import {
  CloseProviderConcernDocument,
  CommissionPlacesDocument,
  EndPriceBookEntryDocument,
  EndProviderOfferDocument,
  RecordPlaceCountDocument,
  RecordProviderNoteDocument,
  SetPriceBookEntryDocument,
  SetProviderFrameworkDocument,
  SetProviderOfferDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type TestDatabase } from './database';
import { type Cast } from './thread';

/** All that a commissioner records of a special school: what it offers, its places, terms and prices, and what was said of it. Gives its URN. */
export async function recordProvider(cast: Cast, db: TestDatabase): Promise<string> {
  const commissioner = cast('commissioner');
  const providerUrn = '120001';
  await db.asOwner(
    `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
     values ($1, '311', 'Placeholder Special', '7', 'Community special school', '1', 'Open')`,
    [providerUrn],
  );
  const offered = await commissioner.ask(SetProviderOfferDocument, {
    input: {
      ...{ providerUrn, provisionType: 'SPECIAL_MAINTAINED' as const, residential: 'DAY' as const },
      ...{
        needs: ['ASD' as const],
        phases: ['PRIMARY' as const],
        lowestAge: 4,
        highestAge: 10,
        startDate: '2025-09-01',
      },
    },
  });
  const offerId = acceptedPayload(dataOf(offered).setProviderOffer).offer!.id;
  const ended = await commissioner.ask(EndProviderOfferDocument, { input: { offerId, endDate: '2026-08-31' } });
  acceptedPayload(dataOf(ended).endProviderOffer);

  const kind = 'SPECIAL_PRE_16' as const;
  const funded = await commissioner.ask(CommissionPlacesDocument, {
    input: { providerUrn, kind, places: 60, startDate: '2025-09-01', reason: 'An invented class.' },
  });
  acceptedPayload(dataOf(funded).commissionPlaces);
  const counted = await commissioner.ask(RecordPlaceCountDocument, {
    input: { providerUrn, kind, countedDate: '2025-09-30', filledByOthers: 7, waiting: 9 },
  });
  acceptedPayload(dataOf(counted).recordPlaceCount);

  const agreed = await commissioner.ask(SetProviderFrameworkDocument, {
    input: {
      providerUrn,
      reference: 'Invented 1',
      name: 'Invented framework',
      startDate: '2025-04-01',
      noticeDays: 28,
    },
  });
  const frameworkId = acceptedPayload(dataOf(agreed).setProviderFramework).framework!.id;
  const priced = await commissioner.ask(SetPriceBookEntryDocument, {
    input: {
      ...{
        providerUrn,
        item: 'Invented top-up',
        element: 'CORE' as const,
        category: 'EDUCATION' as const,
        frameworkId,
      },
      ...{ price: { unit: 'YEAR' as const, amount: '24500.00', spread: 'DAYS' as const }, startDate: '2025-09-01' },
    },
  });
  const entryId = acceptedPayload(dataOf(priced).setPriceBookEntry).entry!.id;
  const over = await commissioner.ask(EndPriceBookEntryDocument, { input: { entryId, endDate: '2026-08-31' } });
  acceptedPayload(dataOf(over).endPriceBookEntry);

  const noted = await commissioner.ask(RecordProviderNoteDocument, {
    input: { providerUrn, kind: 'CONCERN', notedDate: '2025-09-30', note: 'An invented concern.' },
  });
  const noteId = acceptedPayload(dataOf(noted).recordProviderNote).note!.id;
  const closed = await commissioner.ask(CloseProviderConcernDocument, {
    input: { noteId, closedDate: '2025-10-01', outcome: 'An invented end.' },
  });
  acceptedPayload(dataOf(closed).closeProviderConcern);
  return providerUrn;
}

/** A concern about a provider that stays open. */
export async function raiseConcern(cast: Cast, providerUrn: string): Promise<void> {
  const noted = await cast('commissioner').ask(RecordProviderNoteDocument, {
    input: { providerUrn, kind: 'CONCERN', notedDate: '2025-09-30', note: 'An invented concern that is open.' },
  });
  acceptedPayload(dataOf(noted).recordProviderNote);
}
