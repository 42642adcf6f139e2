import { mapWithPauses } from './pauses';

it('many are gone through in their order, and what waits meanwhile has its turn', async () => {
  const turns: number[] = [];
  const all = Array.from({ length: 30 }, (_, index) => index);
  const wait = setInterval(() => turns.push(turns.length), 1);
  const made = await mapWithPauses(all, (one) => {
    const until = performance.now() + 2;
    while (performance.now() < until);
    return one * 2;
  });
  clearInterval(wait);
  expect(made).toEqual(all.map((one) => one * 2));
  // 60 ms of work: a plain map would have let nothing in between.
  expect(turns.length).toBeGreaterThan(2);
});
