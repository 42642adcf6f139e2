import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestDatabase } from './database';

/** The proof of a quorum as the database computes and stores it. */
export interface Proof {
  readonly panelTermsId: string;
  readonly requiredNumber: number;
  readonly countedNumber: number;
  readonly termsNumber: number | null;
  readonly shareNumerator: number | null;
  readonly shareDenominator: number | null;
  readonly shareRounding: string | null;
  readonly seats: number | null;
  readonly shareRequired: number | null;
  readonly requirements: readonly unknown[];
  readonly members: readonly {
    readonly personId: string;
    readonly capacity: string;
    readonly agencyKind: string | null;
    readonly profession: string | null;
    readonly grade: number | null;
    readonly substituteFor: string | null;
    readonly counted: boolean;
    readonly why: string;
  }[];
}

/** A connection of the program's own role with a transaction open, whose settings claim every right there is. */
export interface Direct {
  readonly run: (sql: string, parameters?: readonly unknown[]) => Promise<unknown>;
  readonly commit: () => Promise<unknown>;
  readonly rollback: () => Promise<unknown>;
  /** Whether what it was last given waits for a lock of another's. */
  readonly isWaiting: () => Promise<boolean>;
}

const open: Client[] = [];

/** Opens one; `endDirect` ends them all. */
export async function beginDirect(db: TestDatabase, area: string, isolation = 'read committed'): Promise<Direct> {
  const client = new Client({ connectionString: db.appUrl });
  client.on('error', () => undefined);
  open.push(client);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await client.query(`begin isolation level ${isolation}`);
  await client.query(
    `select set_config('app.local_area', $1, true), set_config('app.roles', 'SYSTEM', true), set_config('app.person_id', $2, true),
            set_config('app.agency_kinds', 'EDUCATION,SOCIAL_CARE,HEALTH', true), set_config('app.budget_holders', '', true)`,
    [area, randomUUID()],
  );
  const run: Direct['run'] = (sql, parameters = []) => client.query(sql, [...parameters]);
  return {
    run,
    commit: () => run('commit'),
    rollback: () => run('rollback'),
    isWaiting: async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        const [held] = await db.asOwner<{ waits: boolean }>(
          'select exists (select from pg_locks where pid = $1 and not granted) as waits',
          [rows[0]?.pid],
        );
        if (held?.waits === true) return true;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return false;
    },
  };
}

/** Ends every connection that `beginDirect` opened. */
export async function endDirect(): Promise<void> {
  await Promise.all(open.splice(0).map((client) => client.end()));
}

/** A decision to write past the services, and the proof it is written with; null: without one. */
export interface DirectDecision {
  readonly area: string;
  readonly decisionId: string;
  readonly agendaItemId: string;
  readonly caseId: string;
  readonly decidedBy: string;
  readonly panelTermsId: string;
  readonly outcome: string;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly basis: string;
  readonly supersedes: string | null;
  readonly proof: Proof | null;
}

/** Writes a decision and its proof in the transaction; nothing is checked before its end. */
export async function insertDirect({ run }: Pick<Direct, 'run'>, decision: DirectDecision): Promise<void> {
  const { area, decisionId, proof } = decision;
  await run(
    `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, decided_by,
                           decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification, basis,
                           supersedes_decision_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 12, $9, 'Terms of reference', now(), '2025-10-01', false, $10, $11)`,
    [
      ...[area, decisionId, decision.caseId, decision.agendaItemId, decision.outcome, decision.needAgreed],
      ...[decision.fundingAgreed, decision.decidedBy, decision.panelTermsId, decision.basis, decision.supersedes],
    ],
  );
  if (proof === null) return;
  await run(
    `insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, profession, grade, substitute_for, counted, why)
     select $1, $2, member."personId", member.capacity, member."agencyKind", member.profession, member.grade, member."substituteFor", member.counted, member.why
       from jsonb_to_recordset($3) as member("personId" uuid, capacity text, "agencyKind" text, profession text, grade integer, "substituteFor" uuid, counted boolean, why text)`,
    [area, decisionId, JSON.stringify(proof.members)],
  );
  await run(
    `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements, terms_number,
                                  share_numerator, share_denominator, share_rounding, seats, share_required)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        area,
        decisionId,
        proof.panelTermsId,
        proof.requiredNumber,
        proof.countedNumber,
        JSON.stringify(proof.requirements),
      ],
      ...[
        proof.termsNumber,
        proof.shareNumerator,
        proof.shareDenominator,
        proof.shareRounding,
        proof.seats,
        proof.shareRequired,
      ],
    ],
  );
}
