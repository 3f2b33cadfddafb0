/** Checks the databases: SQLite's own judgement, the access log's chain, and the mirror against its journal. */
import { setImmediate as turn } from 'node:timers/promises';
import type { AccessChain } from '../access-port.ts';
import { digestOf } from '../digest.ts';
import type { DatabaseSnapshot, MirrorSnapshot, Range, Violation } from '../snapshot-port.ts';
import { type Check, type Findings, unreadable } from './findings.ts';

export const checkDatabases: Check = async ({ ctx, mirror }, findings) => {
  judge('mirror.sqlite', mirror, findings);
  const access = ctx.access.snapshot();
  try {
    judge('access.sqlite', access, findings);
  } finally {
    access.close();
  }
};

/** A file can be so broken that SQLite cannot even say how. */
function judge(thing: string, database: DatabaseSnapshot, findings: Findings): void {
  findings.looked();
  try {
    for (const { found } of database.unsound())
      findings.found({ code: 'mirror.damaged', reason: 'database', detail: { thing, found } });
  } catch (error) {
    findings.found(unreadable(error));
  }
}

export const checkAccess: Check = async ({ ctx }, findings) => {
  judgeChain('access', ctx.access.verify(), findings);
  judgeChain('setting', ctx.access.verifySettings(), findings);
};

function judgeChain(what: 'access' | 'setting', { entries, brokenAt }: AccessChain, findings: Findings): void {
  findings.looked(entries);
  if (brokenAt === null) return;
  const detail = { thing: `${what} ${brokenAt}`, entry: brokenAt };
  findings.found({ code: 'mirror.damaged', reason: 'access-chain', detail });
}

/** What took effect, and what it is said to have touched. */
export const checkJournal: Check = async ({ mirror }, findings) => {
  await applyRule(mirror, findings, 'effect-foreign', 'delivery', 'delivery');
  await applyRule(mirror, findings, 'effect-idle', 'effect', 'effect');
  await applyRule(mirror, findings, 'touched-extra', 'effect', 'effect');
  findings.looked(mirror.last('effect'));
};

/** One version of a key at a time, each among what its effects touched, and each with the content it was stored with. */
export const checkRecords: Check = async ({ mirror }, findings) => {
  await applyRule(mirror, findings, 'overlap', 'person', 'record');
  await applyRule(mirror, findings, 'touched-missing', 'record', 'record');
  await overRanges(mirror.last('record'), contentsAtOnce, findings, (range) => {
    for (const { id, digest, content } of mirror.contents(range)) {
      findings.looked();
      if (digestOf(content) !== digest)
        findings.found({ code: 'mirror.damaged', reason: 'content', detail: { thing: `record ${id}`, record: id } });
    }
  });
};

export const checkCounts: Check = async ({ mirror }, findings) => {
  findings.looked(mirror.last('delivery'));
  for (const { delivery, journal: expected, versions: found } of mirror.miscounted()) {
    const detail = { thing: `delivery ${delivery}`, delivery, expected, found };
    findings.found({ code: 'mirror.damaged', reason: 'counts', detail });
  }
};

const rowsAtOnce = 5000;
/** A case's content can be a hundred kilobytes. */
const contentsAtOnce = 200;

function applyRule(
  mirror: MirrorSnapshot,
  findings: Findings,
  rule: Violation['rule'],
  over: Parameters<MirrorSnapshot['last']>[0],
  thing: string,
): Promise<void> {
  return overRanges(mirror.last(over), rowsAtOnce, findings, (range) => {
    for (const { id } of mirror.violations(rule, range))
      findings.found({ code: 'mirror.damaged', reason: rule, detail: { thing: `${thing} ${id}`, id } });
  });
}

/** Other work gets its turn between ranges. */
async function overRanges(last: number, size: number, findings: Findings, work: (range: Range) => void): Promise<void> {
  for (let after = 0; after < last; after += size) {
    work({ after, upTo: after + size });
    findings.progress(Math.min(after + size, last), last);
    await turn();
  }
}
