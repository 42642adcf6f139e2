import { type TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** A top-level error as a client reads it. */
export interface ClientError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [name: string]: unknown };
}

/** An answer as it came over the wire. */
export interface ClientAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly ClientError[];
  readonly withheld: readonly { readonly path: string; readonly reason: string }[];
  /** The whole body, for what must be nowhere in it. */
  readonly text: string;
}

/** Somebody who talks to a server with a token, in the operations of test/operations. */
export interface Client {
  readonly ask: <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<ClientAnswer<Data>>;
  /** What a typed client would never send. */
  readonly askText: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<ClientAnswer<unknown>>;
  /** Any other request with the same token. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** A client of the server at an address. The token is asked for at each request; who has none is a stranger. */
export function httpClient(address: string, tokenOf: () => Promise<string | null>): Client {
  const authorization = async (): Promise<Record<string, string>> => {
    const token = await tokenOf();
    return token === null ? {} : { authorization: `Bearer ${token}` };
  };
  const send = async <Data>(query: string, variables: object): Promise<ClientAnswer<Data>> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...(await authorization()), 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as {
      readonly data?: Data | null;
      readonly errors?: readonly ClientError[];
      readonly extensions?: { readonly withheld?: ClientAnswer<Data>['withheld'] };
    };
    return {
      status: response.status,
      data: body.data ?? null,
      errors: body.errors ?? [],
      withheld: body.extensions?.withheld ?? [],
      text,
    };
  };
  return {
    ask: (document, variables) => send(print(document), variables),
    askText: (query, variables = {}) => send(query, variables),
    fetch: async (path, init = {}) =>
      fetch(`${address}${path}`, {
        ...init,
        headers: { ...(await authorization()), ...(init.headers as Record<string, string>) },
      }),
  };
}

/** The data of an answer that must be one; a sentence that says why not otherwise. */
export function dataOf<Data>(answer: ClientAnswer<Data>): Data {
  if (answer.errors.length > 0 || answer.data === null) throw new Error(`an answer with errors: ${answer.text}`);
  return answer.data;
}

/** The codes of an answer's errors. */
export function codesOf(answer: ClientAnswer<unknown>): string[] {
  return answer.errors.map(({ extensions }) => extensions.code);
}

/** The payload of a mutation that must have been accepted. */
export function acceptedPayload<Payload extends { readonly userErrors: readonly unknown[] }>(
  payload: Payload,
): Payload {
  if (payload.userErrors.length > 0) throw new Error(`refused: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

/** What a refused mutation said, as `path CODE`. */
export function refusalsOf(payload: {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}): string[] {
  return payload.userErrors.map(({ code, field }) => `${field.join('.')} ${code}`.trim());
}
