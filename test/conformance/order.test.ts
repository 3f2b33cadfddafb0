/** Composed order files beside FK's schema as we reconstructed it, by two builds of libxml2. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBenefitLookup } from '../../src/core/order/benefit-names.ts';
import type { OrderLine } from '../../src/core/order/line.ts';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import { checkDocument } from '../../src/main/xml/order-check.ts';
import { createOrderWriter } from '../../src/main/xml/order-writer.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { orderLines } from '../support/generators/order-lines.ts';
import { numbered } from '../support/generators/personnummer.ts';

const schemas = new URL('../../schemas/', import.meta.url);
const profile = loadSchemaProfile(await readFile(new URL('profile_v2_0_4.json', schemas), 'utf8'));
const xsdFile = new URL(profile.order.xsd, schemas);
const xsd = await readFile(xsdFile, 'utf8');
const writer = createOrderWriter(profile);
const compose = (lines: readonly OrderLine[]): Uint8Array => writer.compose('5560360793', lines);

const samples = fc.sample(orderLines(profile.benefits, 400), { numRuns: 40, seed: 20_261_122 });
const everything = (kind: OrderLine['kind']): OrderLine[] =>
  profile.benefits.map((benefit) => ({
    kind,
    personnummer: numbered('19850317', 412) as Personnummer,
    benefit: benefit.element,
    from: localDateOf('2021-01-01'),
    purpose: null,
  }));

describe('the shipped catalogue', () => {
  it('finds every benefit by each of its names, and no two by one', () => {
    const lookup = createBenefitLookup(profile.benefits);
    for (const benefit of profile.benefits) {
      const names = [benefit.element, ...(benefit.aliases ?? []), benefit.abbreviation].filter((name) => name !== '–');
      expect(names.map((name) => lookup(name.toUpperCase())?.element)).toEqual(names.map(() => benefit.element));
    }
  });

  it('has levnadsintyg, and nothing else, as what FK cannot switch off', () => {
    expect(profile.benefits.filter((benefit) => benefit.permanent).map((benefit) => benefit.element)).toEqual([
      'levnadsintyg',
    ]);
  });
});

describe('order files of generated lines', () => {
  it('are valid to libxml2 in WebAssembly', async () => {
    for (const lines of samples.slice(0, 12)) expect(await checkDocument(compose(lines), xsd)).toEqual([]);
  });

  it('are valid with all 28 benefits in every kind, and with any benefit alone', async () => {
    const all = [...everything('new'), ...everything('refresh'), ...everything('cancel')];
    expect(all).toHaveLength(3 * 28);
    expect(await checkDocument(compose(all), xsd)).toEqual([]);
    const alone = everything('new').map((line, index) => ({ ...line, from: localDateOf(`${1990 + index}-01-01`) }));
    expect(await checkDocument(compose(alone), xsd)).toEqual([]);
  });

  it('are refused when anything is changed that the schema knows', async () => {
    const text = new TextDecoder().decode(compose(everything('new')));
    const spoilt = [
      text.replace('<from>2021-01-01</from>', ''),
      text.replace('2021-01-01', '2021-02-30'),
      text.replace(/<personnummer>19/, '<personnummer>'),
      text.replace('<sjukpenning>1<', '<sjukpenning>0<'),
      text.replace('sjukpenning>1</sjukpenning', 'studiestod>1</studiestod'),
      text.replace('5560360793', '556036-0793'),
      text.replaceAll('nybestallningBevakning', 'nybestallning'),
    ];
    for (const wrong of spoilt) {
      expect(wrong).not.toBe(text);
      expect(await checkDocument(new TextEncoder().encode(wrong), xsd)).not.toEqual([]);
    }
  });

  it('may hold 20 000 persons', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index): OrderLine => ({
        kind: 'new',
        personnummer: numbered(
          `19${40 + (index % 60)}01${10 + (Math.floor(index / 60) % 19)}`,
          Math.floor(index / 1140),
        ) as Personnummer,
        benefit: 'sjukpenning',
        from: localDateOf('2021-01-01'),
        purpose: null,
      }),
    );
    const bytes = compose(lines);
    expect(new TextDecoder().decode(bytes).split('<person>')).toHaveLength(20_001);
    expect(await checkDocument(bytes, xsd)).toEqual([]);
  });
});

const xmllint = spawnSync('xmllint', ['--version']).error === undefined;

describe.skipIf(!xmllint)("Debian's xmllint", () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lefi-order-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('finds the same files valid', async () => {
    const files = await Promise.all(
      samples.map(async (lines, index) => {
        const file = join(directory, `order-${index}.xml`);
        await writeFile(file, compose(lines));
        return file;
      }),
    );
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', xsdFile.pathname, ...files], {
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.endsWith(' validates'))).toHaveLength(files.length);
    expect(status).toBe(0);
  });

  it('reads the file, which ends with a line break', async () => {
    const file = join(directory, 'one.xml');
    const bytes = compose(everything('refresh'));
    await writeFile(file, bytes);
    const { stdout } = spawnSync('xmllint', ['--c14n', file], { encoding: 'utf8' });
    expect(stdout).toContain(`<bestallning xmlns="${profile.namespace}">`);
    expect([...bytes.slice(-2)]).toEqual([0x3e, 0x0a]);
  });
});
