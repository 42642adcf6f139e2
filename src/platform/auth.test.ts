import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { warnOfIssuer } from './auth';

let provider: Server;
let issuer: string;
let status = 200;

beforeAll(async () => {
  provider = createServer((request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [] } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`;
});

async function told(): Promise<readonly unknown[]> {
  const warned: unknown[] = [];
  await warnOfIssuer({ issuer, audience: 'tripartite' }, { warn: (entry: unknown) => void warned.push(entry) });
  return warned;
}

test('an issuer that gives no keys is told at the start, by why and without its address; one that gives them is not', async () => {
  expect(await told()).toEqual([]);
  status = 500;
  expect(await told()).toEqual([{ reason: 'discovery answered 500' }]);
  await new Promise((resolve) => provider.close(resolve));
  expect(await told()).toEqual([{ reason: 'ECONNREFUSED' }]);
});
