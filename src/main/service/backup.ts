/** Backs the profile up while it is in use. */
import { failPoint } from '../../shared/fail-point.ts';
import type { BackupView } from '../../shared/verify-views.ts';
import type { Context } from './context.ts';
import type { CopiedDatabases } from './ports.ts';
import type { MirrorSnapshot } from './snapshot-port.ts';

/** Kept out of every backup: they belong to a person and a machine, not to the mirror. */
const leftOut = ['secrets.json'];

/** Throws `backup.exists`, `input.unreadable` and `store.*`; then there is no file. */
export async function backUp(ctx: Context, file: string): Promise<BackupView> {
  const createdAt = ctx.clock.now();
  const about = { program: ctx.version, organisation: ctx.organisation, createdAt };
  const progress = (done: number, total: number): void =>
    ctx.events.emit('progress', { task: 'backup', file: 'backup', done, total, unit: 'bytes' });
  const written = await ctx.backups.write(file, about, (to) => copyDatabases(ctx, to), progress);
  return { file, createdAt, leftOut, ...written };
}

/** What the mirror names is read from the very state that was copied. */
async function copyDatabases(ctx: Context, to: { mirror: string; access: string }): Promise<CopiedDatabases> {
  failPoint('backup.before-snapshot');
  const mirror = ctx.store.snapshot();
  try {
    await mirror.copyTo(to.mirror);
    const access = ctx.access.snapshot();
    try {
      await access.copyTo(to.access);
      failPoint('backup.after-snapshot');
      const orders = mirror.orderFiles().map(({ name }) => name);
      return { mirror: mirror.version, access: access.version, archived: [...archived(mirror)], orders };
    } finally {
      access.close();
    }
  } finally {
    mirror.close();
  }
}

const page = 1000;

function* archived(mirror: MirrorSnapshot): Generator<string> {
  for (let after = ''; ; ) {
    const rows = mirror.journalled(after, page);
    for (const { sha256 } of rows) yield sha256;
    after = rows.at(-1)?.sha256 ?? '';
    if (rows.length < page) return;
  }
}
