import { createHash } from 'node:crypto';
import type { Ctx } from '../../../../platform/context';
import { pageOfList, type Page, type PageArguments } from '../../../../platform/keyset';
import { findEstablishmentsByUrns } from '../../../providers/repository/establishments';
import { provisionTypeOfEstablishment } from '../../../providers/rules/provision-type';
import { Sen2Module } from '../../../cases/rules/imported';
import { countsOfChild, inTables, type Sen2Count, type Sen2Table, type SettingKinds } from '../../rules/sen2/counts';
import { issuesOfChild, type Sen2Issue } from '../../rules/sen2/issues';
import { rowsOfChild, type ReturnedChild } from '../../rules/sen2/of-child';
import { hasCensusCome, type Sen2Question } from '../../rules/sen2/question';
import { checkAsked, isWhole, readReturn, type Sen2Asked } from './read-return';

/** What is told of a return without anybody's name. */
export interface Sen2Summary {
  readonly question: Sen2Question;
  /** Whether it can be the return: the census day has come, and nothing is hidden from the reader. */
  readonly isWhole: boolean;
  readonly counts: readonly Sen2Count[];
  /** How many records each module has. */
  readonly records: ReadonlyMap<Sen2Module, number>;
  readonly issues: readonly Sen2Issue[];
  /** SHA-256 over all records but those of persons: the same while nothing that was known then is told otherwise. */
  readonly digest: string;
}

/** Counts a return from its own records, and says what is to be looked at before it is sent. */
export async function summariseReturn(ctx: Ctx, asked: Sen2Asked): Promise<Sen2Summary> {
  const question = checkAsked(ctx, asked);
  const counted = new Map<Sen2Table, Map<string, number>>();
  const records = new Map<Sen2Module, number>(Object.values(Sen2Module).map((module) => [module, 0]));
  const issues: Sen2Issue[] = [];
  const digest = createHash('sha256');
  const kindsOf = settingKinds(ctx);
  for await (const children of readReturn(ctx, question)) {
    const kinds = await kindsOf(children);
    let told = '';
    for (const child of children) {
      for (const [table, key] of countsOfChild(child, question, kinds)) {
        const keys = counted.get(table) ?? new Map<string, number>();
        counted.set(table, keys.set(key, (keys.get(key) ?? 0) + 1));
      }
      for (const row of rowsOfChild(child)) {
        records.set(row.module, (records.get(row.module) ?? 0) + 1);
        if (row.module !== Sen2Module.PERSON)
          told += `${row.module}\u001f${Object.values(row.columns).join('\u001f')}\u001e`;
      }
      issues.push(...issuesOfChild(child, question));
    }
    digest.update(told);
  }
  return {
    question,
    records,
    issues,
    isWhole: hasCensusCome(question) && (await isWhole(ctx)),
    counts: inTables(counted),
    digest: digest.digest('hex'),
  };
}

/** A page of what is to be looked at. */
export function pageOfIssues(issues: readonly Sen2Issue[], args: PageArguments): Page<Sen2Issue> {
  const places = new Map(issues.map((one, index) => [one, String(index)]));
  return pageOfList(issues, args, (one) => places.get(one) ?? '');
}

/** The kinds of the settings of some children and of those before them: each is looked up once, for an area has a few hundred. */
function settingKinds(ctx: Ctx): (children: readonly ReturnedChild[]) => Promise<SettingKinds> {
  const asked = new Set<string>();
  const kinds = new Map<string, string>();
  return async (children) => {
    const urns = children.flatMap((child) =>
      rowsOfChild(child).flatMap(({ module, columns }) =>
        module === Sen2Module.PLACEMENT_DETAIL ? (columns['urn'] ?? []) : [],
      ),
    );
    const unknown = [...new Set(urns)].filter((urn) => !asked.has(urn));
    if (unknown.length === 0) return kinds;
    for (const urn of unknown) asked.add(urn);
    const found = await findEstablishmentsByUrns(await ctx.read(), unknown);
    for (const [urn, { typeCode }] of found) kinds.set(urn, provisionTypeOfEstablishment(typeCode));
    return kinds;
  };
}
