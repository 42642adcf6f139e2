import { createHash } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** The explorer page, and the policy under which a browser runs it. */
export interface ExplorerPage {
  readonly html: string;
  /** Permits exactly what the page holds: no outside host, and no script but its own. */
  readonly contentSecurityPolicy: string;
}

const HOW_TO_BEGIN = `# Give a token under Headers below, as {"authorization": "Bearer …"}:
# POST /demo/token with {"persona": "finance", "localArea": "311"} gives one.

`;

/** The page that tries the API out, from the installed packages (api.md, Serving). */
export function explorerPage(firstQuery: string): ExplorerPage {
  const options = {
    title: 'Tripartite',
    endpoint: '/graphql',
    subscriptionsProtocol: 'GRAPHQL_SSE' as const,
    // Not in the package's types; its page takes what it is given over its own `endpoint`.
    subscriptionsEndpoint: '/graphql/stream',
    defaultQuery: HOW_TO_BEGIN + firstQuery,
    // No half a header: without a token the page still reads the schema, which is public.
    headers: '{}',
    shouldPersistHeaders: false,
  };
  const html = renderGraphiQL(options);
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => sha256(script));
  return {
    html,
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src ${scripts.map((digest) => `'sha256-${digest}'`).join(' ')}`,
      // The editor makes its styles as it goes, and runs its language services as workers from blobs.
      "style-src 'unsafe-inline'",
      'worker-src blob:',
      'img-src data:',
      'font-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
