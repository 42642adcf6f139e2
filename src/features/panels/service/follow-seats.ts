import { type Day } from '../../../kernel/dates';
import { type WriteTx } from '../../../platform/db';
import { updateSeatsFollowed } from '../repository/seats';

/** Has seats at sittings to come follow a succession of agencies; gives how many did. Safe to do again. */
export async function followSeatsIn(tx: WriteTx, successionId: string, from: Day): Promise<number> {
  return updateSeatsFollowed(tx, successionId, from);
}
