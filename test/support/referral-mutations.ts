import { randomUUID } from 'node:crypto';
import { type Actor } from '../../src/platform/actor';
import { type Ask } from './ask';
import { type TestDatabase } from './database';

/** What a mutation of a referral gave: the codes it refused with, each at its place, and what was asked of its payload. */
export interface Changed<Payload> {
  readonly refused: readonly string[];
  readonly messages: readonly string[];
  readonly payload: Payload;
  /** The code of the top-level error; null without one. */
  readonly error: string | null;
}

/** Sends a mutation by its name, its input and what is asked of its payload, `case { version }` unless said otherwise. */
export async function sendChange<Payload = { readonly case: { readonly version: number } | null }>(
  ask: Ask,
  actor: Actor,
  mutation: string,
  input: object,
  gives = 'case { version }',
): Promise<Changed<Payload>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, { readonly userErrors: readonly Refusal[] }> | null>(
    actor,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${gives} userErrors { code field message } } }`,
    { input },
  );
  const payload = answer.data?.[mutation];
  return {
    refused: (payload?.userErrors ?? []).map(({ code, field }) => `${field.join('.')} ${code}`),
    messages: (payload?.userErrors ?? []).map(({ message }) => message),
    payload: payload as Payload,
    error: answer.errors[0]?.code ?? null,
  };
}

interface Refusal {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** A published sitting on a case, to which people are invited who have declared no interest: they may see its papers. */
export async function seatMembers(
  db: TestDatabase,
  area: { readonly code: string; readonly panelId: string },
  caseId: string,
  members: readonly Actor[],
): Promise<void> {
  const [meetingId, itemId] = [randomUUID(), randomUUID()];
  const { code, panelId } = area;
  await db.asOwner(
    `insert into panel_meeting (local_area_code, meeting_id, panel_id, starts_at, meeting_date, capacity, status, published_at)
     values ($1, $2, $3, '2025-12-01T10:00:00Z', '2025-12-01', 10, 'PUBLISHED', '2025-11-01T10:00:00Z')`,
    [code, meetingId, panelId],
  );
  await db.asOwner(
    `insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by)
     select $1, $2, $3, case_id, 1, 'LISTED', '2025-11-01T09:00:00Z', case_officer_id from panel_case where case_id = $4`,
    [code, itemId, meetingId, caseId],
  );
  for (const { personId } of members) {
    await db.asOwner(
      `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, agency_id, invited_at)
       select local_area_code, $2, person_id, 'MEMBER', agency_id, '2025-11-01T09:00:00Z' from person where person_id = $1`,
      [personId, meetingId],
    );
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'NONE', '2025-11-01T11:00:00Z')`,
      [code, itemId, caseId, personId],
    );
  }
}
