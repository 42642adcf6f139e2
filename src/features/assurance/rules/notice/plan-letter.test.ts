import type { Day } from '../../../../kernel/dates';
import { APPEAL_RIGHTS, appealRightOf, type ToldEventKind } from '../../../cases/rules/appeal-rights';
import { allWords, ownWords } from './body';
import { composePlanLetter, type PlanLetterFacts } from './plan-letter';
import { readingGrade } from './reading-age';
import { blocksOf, wordsOn, type NoticeWording } from './wording';

const day = (text: string): Day => text as Day;
const CONTACTS: readonly NoticeWording[] = blocksOf('FAMILY')
  .filter((block) => block.startsWith('CONTACT_'))
  .map((block) => ({
    ...{ noticeWordingId: block, audience: 'FAMILY', block, fromDate: day('2020-01-01') },
    text: 'Ring an invented number.',
  }));
const DAYS = { noticeDate: day('2025-10-01'), mediationBy: day('2025-12-01'), appealBy: day('2025-12-01') };

const KINDS = Object.keys(APPEAL_RIGHTS) as ToldEventKind[];

test.each(KINDS.flatMap((kind) => [[kind, 'no plan', false] as const, [kind, 'a plan', true] as const]))(
  'N1, N2 the letter of %s beside %s says what, from when, why and how to challenge it; read at about 12',
  (kind, _beside, isBesidePlan) => {
    const facts: PlanLetterFacts = {
      ...{
        kind,
        right: appealRightOf(kind, isBesidePlan),
        eventDate: DAYS.noticeDate,
        areaName: 'Placeholder Area',
        caseReference: 'PLA-2026-0001',
      },
      ...{ isToYoungPerson: false, decider: { name: 'Testa Officer', jobTitle: 'Plan officer' } },
      ...{ delegation: 'Scheme of 1 April 2025, line 4.', withheld: [] },
      ...{ reasons: 'The aims are met.', mayEndOn: day('2025-12-02'), firstTold: null, putRight: null },
    };
    const letter = (given: Partial<PlanLetterFacts>, words = wordsOn(CONTACTS, 'FAMILY', DAYS.noticeDate)) =>
      composePlanLetter({ ...facts, ...given }, DAYS, words);
    const composed = letter({});
    if (!composed.ok) throw new Error('The letter was refused');
    const body = composed.value;
    expect(body.parts.map(({ block }) => block)).toEqual(
      expect.arrayContaining(['OUTCOME', 'DETAILS', 'REASONS', 'WHO_DECIDED', 'CONTACT_TEAM', 'COMPLAINT']),
    );
    expect(body.parts.map(({ block }) => block)).toEqual(
      expect.arrayContaining(['APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE']),
    );
    const text = allWords(body);
    expect(text).toContain('The aims are met.');
    expect(text).toContain('Testa Officer (Plan officer) answers for it.');
    expect(text).toContain('Scheme of 1 April 2025, line 4.');
    // Beside a plan that goes on nobody reads that there is none.
    if (isBesidePlan && (kind === 'ASSESSMENT_REFUSED' || kind === 'PLAN_REFUSED')) {
      expect(text).toMatch(/in force/);
      expect(text).not.toMatch(/not to make an EHC/);
    }
    const young = letter({ isToYoungPerson: true });
    if (!young.ok) throw new Error('The letter was refused');
    expect(ownWords(young.value)).not.toMatch(/needs of you\b|your child/);
    expect(letter({ decider: null }).ok).toBe(false);
    expect(text.includes('The plan will not end before 2 December 2025.')).toBe(kind === 'CEASE_NOTICE_SENT');
    expect(readingGrade(ownWords(body))).toBeLessThanOrEqual(7);
    expect(letter({}, wordsOn([], 'FAMILY', DAYS.noticeDate)).ok).toBe(false);
    expect(letter({ mayEndOn: null }).ok).toBe(kind !== 'CEASE_NOTICE_SENT');
    const right = letter({
      ...{ eventDate: day('2025-09-24'), firstTold: day('2025-09-26') },
      putRight: {
        ...{
          noticeDate: day('2025-09-26'),
          eventDate: day('2025-09-25'),
          hasOtherRight: true,
          hasOtherReasons: true,
          hasOtherDecider: true,
        },
      },
    });
    if (!right.ok) throw new Error('The letter was refused');
    const said = ownWords(right.value);
    expect(said.includes('comes with this letter')).toBe(false);
    expect(said.includes('We sent it to you on 24 September 2025.')).toBe(kind.endsWith('_PLAN_SENT'));
    expect(text.includes('comes with this letter')).toBe(kind.endsWith('_PLAN_SENT'));
    expect(said).toContain('We gave 25 September 2025 as the day. That was wrong. The right day is 24 September 2025.');
    expect(said).toContain('What we said of the EHC plan in that letter was wrong. What we decided is in this letter.');
    expect(said).toContain('We gave other reasons then. The right reasons are in this letter.');
    expect(said).toContain('We gave you another name for who decided. The right name is in this letter.');
    expect(said).toContain('Your time to appeal counts from 26 September 2025, when we first told you.');
    expect(readingGrade(ownWords(right.value))).toBeLessThanOrEqual(7);
  },
);
