import { DirectoryDocument, RecordSuccessionDocument, SuccessionsDocument } from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { Cast, Offered } from './thread';

/** Health's body and its budgets get other names, on a day long after everything else that is told. */
export async function renameBody(cast: Cast, offered: Offered): Promise<void> {
  const administrator = cast('administrator');
  const { agencies } = dataOf(await administrator.ask(SuccessionsDocument, {}));
  const agency = agencies.find(({ kind, endDate }) => kind === 'HEALTH' && endDate === null);
  const { budgetHolders } = dataOf(await administrator.ask(DirectoryDocument, {}));
  const others = budgetHolders.filter(
    ({ id, agency: { kind }, endDate }) => kind === 'HEALTH' && endDate === null && id !== offered.health,
  );
  const recorded = await administrator.ask(RecordSuccessionDocument, {
    input: {
      kind: 'RENAME',
      firstDate: '2030-04-01',
      successors: [
        {
          name: 'NHS Invented Integrated Care Board',
          predecessorIds: [agency!.id],
          budgetHolders: [
            { name: 'Invented continuing care', predecessorIds: [offered.health] },
            ...others.map(({ id, name }) => ({ name: `Invented ${name}`, predecessorIds: [id] })),
          ],
        },
      ],
    },
  });
  acceptedPayload(dataOf(recorded).recordSuccession);
}
