import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonDay, type Clock, type Day } from '../kernel/dates';
import { type Actor } from './actor';
import type * as Jose from 'jose' with { 'resolution-mode': 'import' };
import { type OidcSettings } from './config';
import { Fault, Unauthenticated, Unavailable } from './faults';
import { type Logger } from './log';

// The package is ESM only, which Node requires as well as imports; a CommonJS `import` of it does not type-check.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const jose = require('jose') as typeof Jose;

/** The subject a token speaks for. Throws Unauthenticated, with a sentence for each thing that can be wrong with it. */
export type TokenVerifier = (token: string) => Promise<string>;

/** Who the subject is on a day, with the roles then in force: of `access`, handed in by `app.ts`. */
export type FindActor = (subject: string, day: Day) => Promise<Actor | 'unknown'>;

/** The actor of an `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<Actor>;

/** Nobody signs with a secret both sides know, and `none` is no signature. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 30;
const PROVIDER_PATIENCE_MILLIS = 5_000;

/** No token came at all. A caller without one may still ask what the schema is. */
export class NoToken extends Unauthenticated {
  constructor() {
    super('Give a token, in the header "Authorization: Bearer …".');
  }
}

/**
 * Token to actor, anew for each request: a role that ends or is withdrawn ends with the next request. A person
 * without a role in force is an actor without roles; `@Can` says so on every field but `viewer`.
 */
export function createAuthenticate(verify: TokenVerifier, findActor: FindActor, clock: Clock): Authenticate {
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') throw new NoToken();
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1];
    if (token === undefined) throw new Unauthenticated('The Authorization header must be "Bearer" and a token.');
    const actor = await findActor(await verify(token), londonDay(clock.now()));
    if (actor === 'unknown') {
      throw new Unauthenticated(
        'The token is in order, but nobody is known here by it. Ask an administrator to add you.',
      );
    }
    return actor;
  };
}

type KeyFinder = Parameters<typeof jose.jwtVerify>[1] | ReturnType<typeof jose.createRemoteJWKSet>;

async function verified(token: string, keys: KeyFinder, settings: OidcSettings, clock: Clock): Promise<string> {
  try {
    const { payload } = await jose.jwtVerify(token, keys as ReturnType<typeof jose.createRemoteJWKSet>, {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'exp'],
      currentDate: clock.now(),
    });
    // A subject is compared with text in the database, which holds no U+0000.
    if (typeof payload.sub === 'string' && payload.sub !== '' && !payload.sub.includes('\u0000')) return payload.sub;
    throw new Unauthenticated('The token does not say whose it is.');
  } catch (error) {
    throw error instanceof Fault ? error : toFault(error);
  }
}

/** A sentence for each thing that can be wrong; never the token, nor what is in it. */
function toFault(error: unknown): Fault {
  if (error instanceof jose.errors.JWTExpired) return new Unauthenticated('The token has expired. Sign in again.');
  if (error instanceof jose.errors.JWTClaimValidationFailed) {
    return new Unauthenticated(CLAIM_SENTENCES[error.claim] ?? 'The token lacks something it must say.');
  }
  if (error instanceof jose.errors.JOSEAlgNotAllowed || error instanceof jose.errors.JOSENotSupported) {
    return new Unauthenticated('The token is signed in a way that is not accepted.');
  }
  if (
    error instanceof jose.errors.JWSSignatureVerificationFailed ||
    error instanceof jose.errors.JWKSNoMatchingKey ||
    error instanceof jose.errors.JWKSMultipleMatchingKeys
  ) {
    return new Unauthenticated('The token was not signed by the issuer that this service trusts.');
  }
  if (error instanceof jose.errors.JWTInvalid || error instanceof jose.errors.JWSInvalid) {
    return new Unauthenticated('The token cannot be read: it is not a signed JWT.');
  }
  return new Unavailable('The identity provider could not be reached, so the token could not be checked. Try again.', {
    cause: error,
  });
}

const CLAIM_SENTENCES: Readonly<Record<string, string>> = {
  iss: 'The token comes from another issuer than the one that this service trusts.',
  aud: 'The token was made for another service.',
  nbf: 'The token is not valid yet.',
  sub: 'The token does not say whose it is.',
  exp: 'The token does not say when it ends.',
};

/**
 * Tokens of the operator's identity provider: keys by discovery, kept and renewed by jose, so that a new key is
 * known within half a minute and the provider is not asked on every request.
 */
export function oidcVerifier(settings: OidcSettings, clock: Clock): TokenVerifier {
  let keys: Promise<KeyFinder> | null = null;
  const discovered = (): Promise<KeyFinder> => {
    keys ??= discover(settings.issuer).catch((error: unknown) => {
      keys = null; // the next request asks again
      throw error;
    });
    return keys;
  };
  return async (token) => {
    const found = await discovered().catch((error: unknown) => {
      throw toFault(error);
    });
    return verified(token, found, settings, clock);
  };
}

/**
 * Asks the provider once for its keys and warns in the log when they can't be had: whoever starts the server learns it, not who signs in first. A
 * server starts all the same, for the provider may come back.
 */
export async function warnOfIssuer({ issuer }: OidcSettings, log: Pick<Logger, 'warn'>): Promise<void> {
  try {
    await (await discover(issuer)).reload();
  } catch (error) {
    log.warn(
      { reason: reasonOf(error) },
      'OIDC_ISSUER gives no keys: until it does every token is answered with 503. It is asked again at each request.',
    );
  }
}

/** In one word where there is one, such as ECONNREFUSED; “fetch failed” helps nobody. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code: unknown = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null;
  return typeof code === 'string' ? code : error.message;
}

async function discover(issuer: string): Promise<ReturnType<typeof jose.createRemoteJWKSet>> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PROVIDER_PATIENCE_MILLIS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const about = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (about.issuer !== issuer) throw new Error('discovery names another issuer');
  const address = typeof about.jwks_uri === 'string' && URL.canParse(about.jwks_uri) ? new URL(about.jwks_uri) : null;
  // Keys over plain http only where the issuer itself is on this machine.
  if (address === null || (address.protocol !== 'https:' && !issuer.startsWith('http:'))) {
    throw new Error('discovery names no place for keys');
  }
  return jose.createRemoteJWKSet(address, { timeoutDuration: PROVIDER_PATIENCE_MILLIS });
}

/** The demo's own identity provider: it is made in demo mode only, and its tokens are worth nothing elsewhere. */
export interface DemoIssuer {
  readonly verify: TokenVerifier;
  /** A token for the subject, good for twelve hours. */
  readonly issue: (subject: string) => Promise<string>;
}

const DEMO: OidcSettings = { issuer: 'urn:tripartite:demo', audience: 'tripartite-demo' };
const DEMO_HOURS = 12;

/** The issuer of a data folder. Its key is kept there, so that tokens outlive a restart. */
export async function openDemoIssuer(dataDir: string, clock: Clock): Promise<DemoIssuer> {
  const jwk = await demoKey(join(dataDir, 'demo-issuer.json'));
  const key = await jose.importJWK(jwk, 'ES256');
  const { kty = 'EC', crv, x, y } = jwk;
  const keys = jose.createLocalJWKSet({ keys: [{ kty, crv, x, y } as Jwk & { kty: string }] });
  return {
    verify: (token) => verified(token, keys, DEMO, clock),
    issue: (subject) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new jose.SignJWT()
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(DEMO.issuer)
        .setAudience(DEMO.audience)
        .setSubject(subject)
        .setIssuedAt(now)
        .setExpirationTime(now + DEMO_HOURS * 3600)
        .sign(key);
    },
  };
}

type Jwk = Awaited<ReturnType<typeof jose.exportJWK>>;

async function demoKey(file: string): Promise<Jwk> {
  const { privateKey } = await jose.generateKeyPair('ES256', { extractable: true });
  try {
    writeFileSync(file, JSON.stringify(await jose.exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Jwk;
}
