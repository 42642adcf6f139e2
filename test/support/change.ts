import { acceptedPayload, dataOf, type Client } from './client';

interface Payload {
  readonly userErrors: readonly unknown[];
  readonly [name: string]: unknown;
}

/** Sends a mutation that must be accepted; gives the id of the object that is asked for, as `case { id }`. */
export async function change(client: Client, name: string, input: object, gives = ''): Promise<string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${gives} userErrors { field message } } }`;
  const answer = dataOf(await client.askText(query, { input })) as Record<string, Payload>;
  const payload = acceptedPayload(answer[name]!);
  const given = payload[gives.split(' ')[0] ?? ''] as { readonly id: string } | undefined;
  return given?.id ?? '';
}
