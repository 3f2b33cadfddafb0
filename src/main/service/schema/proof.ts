/** Proves before its use that a schema's three files fit together. */
import { FaultError } from '../../../shared/fault.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { Context } from '../context.ts';
import type { SchemaFiles } from '../ports.ts';
import { compareWithXsd } from './compare.ts';
import { nameOf, ofFile, type SchemaPaths } from './input.ts';
import { readOutline } from './outline.ts';
import { sampleLines, sampleResponses } from './sample.ts';

type Proof = {
  readonly ctx: Context;
  readonly profile: SchemaProfile;
  readonly files: SchemaFiles;
  readonly paths: SchemaPaths;
};

/**
 * Both XSDs stand alone, are of the profile's namespace and compile; the order with everything in it and small
 * responses are valid; and the response XSD has every element of the profile in its place. The XSDs are tried one after the
 * other: each try has a program of its own in memory.
 * Answers with the paths of the response XSD that the profile does not know. Throws `schema.invalid`.
 */
export async function proveSchema(
  ctx: Context,
  profile: SchemaProfile,
  files: SchemaFiles,
  paths: SchemaPaths,
): Promise<readonly string[]> {
  const proof: Proof = { ctx, profile, files, paths };
  await ofFile(paths.order, () => readOutline(ctx.xml, files.order, profile.namespace));
  const outline = await ofFile(paths.response, () => readOutline(ctx.xml, files.response, profile.namespace));
  const [emptyNight, person] = sampleResponses(profile, ctx.organisation);
  await proveResponse(proof, emptyNight);
  const { missing, unknown } = compareWithXsd(profile, outline);
  const [lacking] = missing;
  if (lacking) refuse(paths.profile, 'not-in-xsd', lacking.where);
  await proveOrder(proof);
  await proveResponse(proof, person);
  return unknown;
}

async function proveOrder({ ctx, profile, files, paths }: Proof): Promise<void> {
  const order = await ctx.xml.composeOrder(profile, ctx.organisation, sampleLines(profile));
  const [problem] = await ofFile(paths.order, () => ctx.xml.check(order, files.order));
  if (problem !== undefined) refuse(paths.order, 'sample-order', problem);
}

async function proveResponse({ ctx, files, paths }: Proof, ways: readonly string[]): Promise<void> {
  const problems: string[] = [];
  for (const way of ways) {
    const [problem] = await ofFile(paths.response, () => ctx.xml.check(Buffer.from(way), files.response));
    if (problem === undefined) return;
    problems.push(problem);
  }
  refuse(paths.response, 'sample-response', problems[0] ?? '');
}

function refuse(path: string, reason: string, where: string): never {
  throw new FaultError('schema.invalid', { file: nameOf(path), where, reason });
}
