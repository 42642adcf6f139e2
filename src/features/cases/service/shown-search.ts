import { type Tx } from '../../../platform/db';
import { type CaseSearch } from '../repository/list';
import { listSearchedTexts } from '../repository/searched-texts';
import { withoutMarks } from '../rules/passages';
import { hiddenFrom, readHiding } from './hide-words';

/** A search by the words that its reader is shown (P3): of cases in which words are withheld from them, the texts without those. */
export async function searchShown(tx: Tx, words: string): Promise<CaseSearch> {
  const hidden = [...hiddenFrom(tx.actor)];
  if (hidden.length === 0) return { words, hidden, shown: [] };
  const found = await listSearchedTexts(tx, hidden);
  const hidingOf = await readHiding(
    tx,
    found.map(({ caseId }) => caseId),
  );
  const shown = found.map(({ caseId, source, texts }) => {
    const hide = hidingOf(caseId) ?? ((text: string) => text);
    return { caseId, source, words: texts.map((text) => withoutMarks(hide(text))).join('\n') };
  });
  return { words, hidden, shown };
}
