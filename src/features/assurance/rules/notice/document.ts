import type { DocumentBlock, DocumentModel } from '../../../../kernel/document';
import { dayInWords } from '../../../../kernel/for-people';
import type { NoticeBody, NoticeItem } from './body';

/**
 * A notice as a document. `childName` is who it is about, put in now and never kept with it; null: the reader may not know, or it is for somebody who is
 * told the reference only (P1).
 */
export function toDocument(body: NoticeBody, preparedAt: Date, childName: string | null): DocumentModel {
  const isFamily = body.audience === 'FAMILY';
  return {
    title: body.title,
    author: body.author,
    asAt: preparedAt,
    blocks: [
      {
        kind: 'TABLE',
        table: {
          caption: 'About this notice',
          columns: [
            { heading: 'What', kind: 'TEXT' },
            { heading: 'Which', kind: 'TEXT' },
          ],
          rows: [
            { cells: ['From', body.author] },
            ...(isFamily ? [{ cells: ['About', aboutOf(body, childName)] }] : []),
            { cells: ['Our reference', body.caseReference] },
            { cells: [isFamily ? 'Date of this letter' : 'Date of this notice', dayInWords(body.noticeDate)] },
            { cells: ['Date of the decision', dayInWords(body.decisionDate)] },
          ],
        },
      },
      ...body.parts.flatMap(({ heading, items }): DocumentBlock[] => [
        { kind: 'HEADING', level: 2, text: heading },
        ...items.flatMap(toBlocks),
      ]),
    ],
  };
}

function aboutOf({ isToYoungPerson }: NoticeBody, childName: string | null): string {
  if (childName !== null) return childName;
  return isToYoungPerson ? 'You' : 'Your child';
}

function toBlocks(item: NoticeItem): DocumentBlock[] {
  switch (item.kind) {
    case 'SAY':
      return [{ kind: 'PARAGRAPH', text: item.text }];
    case 'QUOTE':
      return [
        ...(item.lead === null ? [] : [{ kind: 'PARAGRAPH', text: item.lead } as const]),
        // In quotation marks: the words are the record’s.
        { kind: 'PARAGRAPH', text: `“${item.text}”` },
      ];
    case 'LIST':
      return [{ kind: 'LIST', isNumbered: false, items: item.items }];
    case 'TABLE':
      return [{ kind: 'TABLE', table: item.table }];
  }
}
