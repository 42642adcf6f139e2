import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What a tool said of a planted tree. */
export interface Verdict {
  /** 0: the tool found nothing to say. */
  readonly status: number;
  readonly output: string;
}

/** A folder laid out like the repository, with faults in it, below `.data/`, where no tool looks of itself. */
export interface PlantedTree {
  readonly root: string;
  /** Runs a tool of the repository in the tree, with the repository's own settings. */
  readonly run: (tool: string, ...args: readonly string[]) => Promise<Verdict>;
  readonly remove: () => void;
}

const planted = { trees: 0 };

/** Writes the files (path → text) and the settings a tool looks for beside them. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  planted.trees += 1;
  const root = join(ROOT, '.data', `guards-${String(process.pid)}-${String(planted.trees)}`);
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const name of ['tsconfig.json', 'package.json', 'knip.json', '.prettierrc']) {
    copyFileSync(join(ROOT, name), join(root, name));
  }
  return {
    root,
    run: (tool, ...args) =>
      new Promise((resolve) => {
        const command = join(ROOT, 'node_modules', '.bin', tool);
        execFile(command, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
          const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
          resolve({ status, output: stdout === '' ? stderr : stdout });
        });
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A file of the repository, to be planted as it is or with a change. */
export function repositoryFile(path: string): string {
  return join(ROOT, path);
}
