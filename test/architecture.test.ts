/** The import law holds for the source, and each of its rules is seen to fire on a planted tree. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accomplices, importSins, innocents, lintSins } from './support/sins.ts';

const lawFile = resolve('.dependency-cruiser.mjs');

type Breach = { readonly rule: string; readonly file: string };

/** Every breach of the law below `root`. */
async function breaches(root: string): Promise<Breach[]> {
  const options = await extractOptions(lawFile);
  const { output } = await cruise(['src'], { ...options, baseDir: root, validate: true });
  return (output as ICruiseResult).summary.violations.map((it) => ({ rule: it.rule.name, file: it.from }));
}

async function plant(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

describe('the import law', () => {
  let root = '';
  let found: Breach[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'lefi-law-'));
    await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    await plant(root, {
      ...innocents,
      ...accomplices,
      ...Object.fromEntries(importSins.map((it) => [it.file, it.text])),
    });
    found = await breaches(root);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('is kept by the source', async () => {
    expect(await breaches(resolve('.'))).toEqual([]);
  });

  test.each(importSins)('$rule fires on $file', ({ rule, file }) => {
    expect(found).toContainEqual({ rule, file });
  });

  test('leaves the innocent alone', () => {
    expect(found.filter((it) => it.file in innocents)).toEqual([]);
  });

  test('has a planted sin and a reason for every rule', async () => {
    const law = (await extractOptions(lawFile)).ruleSet?.forbidden ?? [];
    expect(law.length).toBeGreaterThan(0);
    expect(law.map((it) => it.name).sort()).toEqual([...new Set(importSins.map((it) => it.rule))].sort());
    expect(law.filter((it) => !it.comment)).toEqual([]);
  });
});

describe('the linter', () => {
  let root = '';
  let found: Breach[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'lefi-lint-'));
    await cp('biome.json', join(root, 'biome.json'));
    await plant(root, Object.fromEntries(lintSins.map((it) => [it.file, it.text])));
    found = lint(root);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test.each(lintSins)('$rule fires on $file', ({ rule, file }) => {
    expect(found).toContainEqual({ rule, file });
  });

  test('has a planted sin for every rule that biome.json adds', async () => {
    const config = JSON.parse(await readFile('biome.json', 'utf8'));
    const sets = [config.linter, ...config.overrides.map((it: { linter: unknown }) => it.linter)];
    const rules = sets.flatMap((it) => Object.values(it.rules).filter((group) => typeof group === 'object'));
    const added = rules.flatMap((group) => Object.entries(group as object).filter(([, level]) => level !== 'off'));
    expect([...new Set(added.map(([name]) => name))].sort()).toEqual(
      [...new Set(lintSins.map((it) => it.rule))].sort(),
    );
  });
});

/** Every error or warning of the linter below `root`, which holds a biome.json. */
function lint(root: string): Breach[] {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=none', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(run.stdout);
  return report.diagnostics.map((it) => ({ rule: basename(it.category), file: it.location.path.split(sep).join('/') }));
}

describe('the source files', async () => {
  const names = (await readdir('src', { recursive: true })).filter((it) => /\.(tsx?|mjs|css)$/.test(it));
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join('src', name), 'utf8') })),
  );
  const offenders = (offends: (file: { name: string; text: string }) => boolean) =>
    files.filter(offends).map((file) => file.name);

  test('are named in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(module|d))?\.(tsx?|mjs|css)$/;
    expect(offenders(({ name }) => !kebab.test(basename(name)))).toEqual([]);
  });

  test('have a subject: none is a utils or an index', () => {
    expect(offenders(({ name }) => /^(utils?|helpers?|index|common|misc)\./.test(basename(name)))).toEqual([]);
  });

  test('open with their purpose', () => {
    expect(offenders(({ text }) => !/^(#!.*\n)?(\/\*\*?|\/\/)\s(\s\*\s)?\S/.test(text))).toEqual([]);
  });

  test('have at most 200 lines', () => {
    expect(offenders(({ text }) => text.trimEnd().split('\n').length > 200)).toEqual([]);
  });

  test('have neither clock nor dice in core and shared', () => {
    const impure = /\bnew Date\b|\bDate\.|Temporal\.Now|Math\.random|randomUUID/;
    expect(offenders(({ name, text }) => /^(core|shared)\b/.test(name) && impure.test(text))).toEqual([]);
  });
});
