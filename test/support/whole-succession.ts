import { RecordSuccessionDocument, SuccessionsDocument } from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { Cast, Offered } from './thread';

/** Health's body and budget get another name, on a day long after everything else that is told. */
export async function renameBody(cast: Cast, offered: Offered): Promise<void> {
  const administrator = cast('administrator');
  const { agencies } = dataOf(await administrator.ask(SuccessionsDocument, {}));
  const agency = agencies.find(({ kind, endDate }) => kind === 'HEALTH' && endDate === null);
  const recorded = await administrator.ask(RecordSuccessionDocument, {
    input: {
      kind: 'RENAME',
      firstDate: '2030-04-01',
      successors: [
        {
          name: 'NHS Invented Integrated Care Board',
          predecessorIds: [agency!.id],
          budgetHolders: [{ name: 'Invented continuing care', predecessorIds: [offered.health] }],
        },
      ],
    },
  });
  acceptedPayload(dataOf(recorded).recordSuccession);
}
