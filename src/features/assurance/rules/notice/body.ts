import type { Day } from '../../../../kernel/dates';
import type { DocumentTable } from '../../../../kernel/document';
import type { NoticeAudience } from '../../../panels/rules/notice-target';
import type { NoticeBlock } from './codes';

/** What a notice says, bit by bit: its own words, the decision's in quotation, things one by one, or a table. */
export type NoticeItem =
  | { readonly kind: 'SAY'; readonly text: string }
  /** Words of the record, under a lead of the notice’s own; null: none. */
  | { readonly kind: 'QUOTE'; readonly lead: string | null; readonly text: string }
  | { readonly kind: 'LIST'; readonly isQuoted: boolean; readonly items: readonly string[] }
  | { readonly kind: 'TABLE'; readonly table: DocumentTable };

/** A block with what it says. */
export interface NoticePart {
  readonly block: NoticeBlock;
  readonly heading: string;
  readonly items: readonly NoticeItem[];
}

/** A notice as it is frozen. It holds no name of a child: that is put in when somebody who may know it opens the notice. */
export interface NoticeBody {
  readonly title: string;
  readonly author: string;
  readonly audience: NoticeAudience;
  readonly isToYoungPerson: boolean;
  readonly noticeDate: Day;
  readonly decisionDate: Day;
  readonly caseReference: string;
  readonly parts: readonly NoticePart[];
  /** What of its words somebody wrote, text by text; left out: by a notice of before that was kept. */
  readonly quoted?: readonly string[];
}

/** A notice's own sentences, without its headings and the words of the record: what its reading age is measured by. */
export function ownWords({ parts }: Pick<NoticeBody, 'parts'>): string {
  return parts
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      if (item.kind === 'SAY') return [item.text];
      if (item.kind === 'QUOTE') return item.lead === null ? [] : [item.lead];
      return item.kind === 'LIST' && !item.isQuoted ? item.items : [];
    })
    .join('\n');
}

/** All its words, in their order. */
export function allWords({ parts }: Pick<NoticeBody, 'parts'>): string {
  return parts
    .flatMap(({ heading, items }) => [
      heading,
      ...items.flatMap((item) => {
        if (item.kind === 'SAY') return [item.text];
        if (item.kind === 'QUOTE') return [...(item.lead === null ? [] : [item.lead]), item.text];
        if (item.kind === 'LIST') return item.items;
        return [
          item.table.caption,
          ...item.table.columns.map((column) => column.heading),
          ...item.table.rows.flatMap(({ cells }) => cells),
        ];
      }),
    ])
    .join('\n');
}

/** The reasons that a letter quotes; undefined: it quotes none, or its words were disposed of. */
export function reasonsOf({ parts }: Pick<NoticeBody, 'parts'>): string | undefined {
  return parts
    .filter(({ block }) => block === 'REASONS')
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'QUOTE' ? [item.text] : []))[0];
}
