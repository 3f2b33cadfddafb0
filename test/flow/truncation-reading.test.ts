/** A large file cut at random places, in random pieces: what is read is exactly what was whole, and never sound. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { envelopeFaults } from '../../src/core/response/envelope.ts';
import { createResponseReader } from '../../src/core/response/reader.ts';
import { createXmlParser } from '../../src/main/xml/xml-parser.ts';
import { faultOf } from '../../src/shared/fault.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { lives } from '../../src/simulator/population.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { shippedProfile } from '../support/schema-profile.ts';
import { date, organisation } from '../support/simulator.ts';

/** A thousand in the deep run. */
const runs = Number(process.env.LEFI_RUNS ?? 0) >= 5000 ? 1000 : 200;

const encodings = ['utf8', 'utf16le', 'latin1'] as const;
type Encoding = (typeof encodings)[number];
const declarations = { utf8: 'UTF-8', utf16le: 'UTF-16', latin1: 'ISO-8859-1' } as const;

let profile: SchemaProfile;
let text = '';
const files = {} as Record<Encoding, Buffer>;

beforeAll(async () => {
  profile = await shippedProfile();
  function* answers(): Generator<PersonAnswer> {
    for (const { personnummer, facts } of lives({ seed: 7, size: 60, upTo: date('2026-11-13') }))
      yield { personnummer, informationType: 0, facts };
  }
  const head = { organisation, created: '2026-11-14T02:14:07', sequence: 1 };
  const parts: Buffer[] = [];
  for await (const part of writeResponse(head, answers())) parts.push(part);
  text = Buffer.concat(parts).toString().trimEnd();
  for (const encoding of encodings) {
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    files[encoding] = Buffer.from(mark + text.replace('UTF-8', declarations[encoding]), encoding);
  }
});

function read(bytes: Uint8Array, step: number) {
  const persons: string[] = [];
  const reader = createResponseReader(profile, ({ personnummer }) => void persons.push(personnummer));
  const parser = createXmlParser(profile.namespace, reader);
  let code: string | null = null;
  try {
    for (let at = 0; at < bytes.length; at += step) parser.write(bytes.subarray(at, at + step));
    parser.end();
  } catch (error) {
    code = faultOf(error).code;
  }
  return { code, persons, faults: envelopeFaults(reader.state(), organisation).map((fault) => fault.code) };
}

const wholePersons = (part: string): string[] =>
  [
    ...part.matchAll(
      /<person informationstyp="0">\n<personnummer>(\d+)<\/personnummer>(?:(?!<person )[\s\S])*?<\/person>/g,
    ),
  ].map(([, number]) => number ?? '');

test('the whole file is sound in every encoding and in pieces of any size', () => {
  for (const encoding of encodings) {
    const { code, persons, faults } = read(files[encoding], 4099);
    expect([encoding, code, persons.length, faults]).toEqual([encoding, null, 60, []]);
    expect(persons).toEqual(wholePersons(text));
  }
});

test('cut anywhere, it gives the persons that were whole and the fault of a file cut off', () => {
  const place = fc.record({
    encoding: fc.constantFrom(...encodings),
    part: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    step: fc.integer({ min: 997, max: 300_000 }),
  });
  fc.assert(
    fc.property(place, ({ encoding, part, step }) => {
      const bytes = files[encoding];
      const cut = bytes.subarray(0, Math.floor(part * bytes.length));
      const { code, persons, faults } = read(cut, step);
      const left = cut.toString(encoding);
      expect(code).toBe('response.not-well-formed');
      expect(persons).toEqual(wholePersons(left));
      expect(faults.includes('response.end-missing')).toBe(!left.includes('</slutpost>'));
    }),
    { numRuns: runs },
  );
});
