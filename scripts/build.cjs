'use strict';
/**
 * Compiles src → dist and migrations → dist/migrations with swc (.swcrc); tests are left out.
 *
 *   src/main.ts           → dist/main.js
 *   src/platform/db.ts    → dist/platform/db.js
 *   migrations/1-x.ts     → dist/migrations/1-x.js
 *
 * src must therefore not import migrations: they are found by folder (`<dist>/migrations/*.js`).
 *
 * Our own few lines and not @swc/cli, because every command (start, migrate, import, verify, admin) builds first, often beside a running
 * server: an output is rewritten only when it changed, by a rename, so that nobody reads half a file, and an output whose source is
 * gone is removed, so that a migration of another branch is never run. Silent unless something is wrong.
 *
 * dist/built.json says of which text each output was made and by what: a source of the same text is not compiled again, whatever its date says.
 * `npm run dev` preloads this file with -r, hence CommonJS and synchronous.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, existsSync } = require('node:fs');
const { basename, dirname, join, relative, sep } = require('node:path');

const root = join(__dirname, '..');
const dist = join(root, 'dist');
const trees = [
  { from: join(root, 'src'), to: dist },
  { from: join(root, 'migrations'), to: join(dist, 'migrations') },
];

const record = join(dist, 'built.json');

const digest = (...texts) => texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('base64');

const filesBelow = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    : [];

const current = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const put = (file, text) => {
  if (current(file) === text) return;
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.tmp`;
  writeFileSync(half, text);
  renameSync(half, file);
};

const compile = (source, out) => {
  // Loaded here: when all is built, it is not needed.
  const { transformFileSync } = require('@swc/core');
  const { code, map } = transformFileSync(source, {
    cwd: root,
    configFile: join(root, '.swcrc'),
    sourceFileName: relative(dirname(out), source).split(sep).join('/'),
  });
  const text = `${code.trimEnd()}\n//# sourceMappingURL=${basename(out)}.map\n`;
  put(`${out}.map`, map);
  put(out, text);
  return digest(text, map);
};

/** What else an output hangs on: the compiler, its settings, and this file. */
const by = () =>
  digest(
    readFileSync(__filename),
    readFileSync(join(root, '.swcrc')),
    readFileSync(require.resolve('@swc/core/package.json')),
  );

/** Source → the digests of its text and of its outputs, as the last build left them; nothing of another compiler's. */
function readRecord() {
  try {
    const read = JSON.parse(readFileSync(record, 'utf8'));
    return read.by === by() ? read.files : {};
  } catch {
    return {};
  }
}

const isBuilt = (last, text, out) => {
  if (last === undefined || last.text !== text) return false;
  const [code, map] = [current(out), current(`${out}.map`)];
  return code !== undefined && map !== undefined && digest(code, map) === last.made;
};

/** Compiles all it can; says what it cannot, and gives whether there was nothing to say. */
function build() {
  const last = readRecord();
  const files = {};
  const wanted = new Set();
  let faults = 0;
  for (const { from, to } of trees) {
    for (const source of filesBelow(from, '.ts')) {
      if (source.endsWith('.test.ts') || source.endsWith('.d.ts')) continue;
      const out = join(to, relative(from, source)).replace(/\.ts$/, '.js');
      const name = relative(root, source).split(sep).join('/');
      const text = digest(readFileSync(source));
      try {
        files[name] = isBuilt(last[name], text, out) ? last[name] : { text, made: compile(source, out) };
      } catch (error) {
        faults += 1;
        console.error((error instanceof Error ? error.message : String(error)).split('\n\nCaused by:')[0]); // the rest is swc's own stack
      }
      wanted.add(out).add(`${out}.map`);
    }
  }
  for (const old of [...filesBelow(dist, '.js'), ...filesBelow(dist, '.js.map')]) {
    if (!wanted.has(old)) rmSync(old, { force: true });
  }
  put(record, JSON.stringify({ by: by(), files }));
  return faults === 0;
}

if (!build()) process.exit(1);
