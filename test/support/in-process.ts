import { print } from 'graphql';
import { type Actor } from '../../src/platform/actor';
import { type Ask } from './ask';
import { type Client, type ClientAnswer } from './client';

/** A client of the server in process, as an actor: what HTTP and tokens add is left out, the rest is the same. */
export function inProcessClient(ask: Ask, actor: () => Promise<Actor>): Client {
  const send = async <Data>(query: string, variables: object): Promise<ClientAnswer<Data>> => {
    const answer = await ask<Data | null>(await actor(), query, { ...variables });
    return {
      status: 200,
      data: answer.data,
      errors: answer.errors.map(({ message, path, extensions, code }) => ({
        message,
        path: path === '' ? [] : path.split('.'),
        extensions: { ...extensions, code },
      })),
      withheld: (answer.extensions['withheld'] ?? []) as ClientAnswer<Data>['withheld'],
      text: answer.text,
    };
  };
  return {
    ask: (document, variables) => send(print(document), variables),
    askText: (query, variables = {}) => send(query, variables),
    fetch: () => Promise.reject(new Error('there is no HTTP here')),
  };
}
