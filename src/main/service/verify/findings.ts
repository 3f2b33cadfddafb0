/** Collects what one check finds: how much it looked at, and the first hundred things that are wrong. */
import type { FaultCode, FaultDetail } from '../../../shared/fault.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { VerifyCheck, VerifyCheckName, VerifyReason } from '../../../shared/verify-views.ts';
import { problemWords } from '../../../shared/verify-words.ts';
import type { ToldFault } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { MirrorSnapshot } from '../snapshot-port.ts';

/** Details with `thing`, a name for what is wrong that is no one's personal data. */
export type Finding = { readonly code: FaultCode; readonly reason: VerifyReason; readonly detail: FaultDetail };

export type Findings = {
  looked(count?: number): void;
  found(finding: Finding): void;
  /** Archived bytes that nobody names. */
  unnamed(sha256: string): void;
  progress(done: number, total: number): void;
};

/** What every check is given. `sample` is how many records or persons a sampling check looks at. */
export type Look = {
  readonly ctx: Context;
  readonly mirror: MirrorSnapshot;
  readonly sample: number;
};

export type Check = (look: Look, findings: Findings) => Promise<void>;

const kept = 100;

/** Runs one check. What cannot be read at all is a finding like any other. Throws faults that say nothing about the profile. */
export async function runCheck(look: Look, name: VerifyCheckName, check: Check): Promise<VerifyCheck> {
  const { findings, result } = collector(look.ctx, name);
  try {
    await check(look, findings);
  } catch (error) {
    findings.found(unreadable(error));
  }
  return result();
}

/** Of what is not ours the class alone: texts of damaged rows can be anything. Throws as runCheck does. */
export function unreadable(error: unknown): Finding {
  return { code: 'mirror.damaged', reason: 'unreadable', detail: whatOf(error) };
}

function whatOf(error: unknown): FaultDetail {
  if (!(error instanceof FaultError)) return { thing: 'mirror.sqlite', found: (error as Error).name };
  if (error.fault.code !== 'store.unusable') throw error;
  const { file, reason } = error.fault.detail;
  return { thing: file ?? 'mirror.sqlite', found: reason ?? '' };
}

function collector(ctx: Context, name: VerifyCheckName): { findings: Findings; result: () => VerifyCheck } {
  const problems: ToldFault[] = [];
  const unnamed: string[] = [];
  let [checked, more] = [0, 0];
  const keep = <T>(list: T[], item: T): void => void (list.length < kept && list.push(item));
  const findings: Findings = {
    looked: (count = 1) => {
      checked += count;
    },
    found: ({ code, reason, detail }) => {
      if (problems.length >= kept) more += 1;
      const message = problemWords(ctx.settings.language, reason, detail);
      keep(problems, { code, detail: { ...detail, reason }, message });
    },
    unnamed: (sha256) => keep(unnamed, sha256),
    progress: (done, total) => ctx.events.emit('progress', { task: 'verify', file: name, done, total, unit: 'files' }),
  };
  const result = (): VerifyCheck => ({
    ...{ name, ok: problems.length === 0, checked, problems, more },
    ...(unnamed.length > 0 && { unnamed }),
  });
  return { findings, result };
}
