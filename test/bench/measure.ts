/** A question to be asked over and over. */
export interface Question {
  readonly name: string;
  readonly persona: string;
  readonly query: string;
  /** Of which area; left out: Havering's. */
  readonly localArea?: string;
  /** How often it is asked where that is not as often as the others: what takes seconds. More than five times on one connection, when PostgreSQL may plan it for any value. */
  readonly asks?: number;
}

/** How long a question takes. */
export type Measured = Readonly<Record<string, string | number>>;

/** Asks a question `requests` times, `atOnce` callers at a time, after some that are not counted. Throws where it is answered with an error. */
export async function measure(
  url: string,
  { name, persona, query, localArea = '311' }: Question,
  { requests, atOnce }: { readonly requests: number; readonly atOnce: number },
): Promise<Measured> {
  const ask = asker(url, await tokenOf(url, persona, localArea), query);
  const bytes = (await ask()).length;
  for (let warm = 0; warm < requests / 10; warm += 1) await ask();
  const millis: number[] = [];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let asked = 0; asked < requests / atOnce; asked += 1) {
        const start = performance.now();
        await ask();
        millis.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  millis.sort((a, b) => a - b);
  const at = (part: number): number => Number((millis[Math.floor((millis.length - 1) * part)] ?? 0).toFixed(1));
  return {
    question: name,
    asked: millis.length,
    'requests/s': Number((millis.length / seconds).toFixed(0)),
    'median ms': at(0.5),
    'p99 ms': at(0.99),
    bytes,
  };
}

async function tokenOf(url: string, persona: string, localArea: string): Promise<string> {
  const response = await fetch(`${url}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona, localArea }),
  });
  return ((await response.json()) as { readonly token: string }).token;
}

function asker(url: string, token: string, query: string): () => Promise<string> {
  return async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    if (text.includes('"errors"')) throw new Error(text);
    return text;
  };
}
