/** What is printed for each scheduler: the right days and hour, and a command that no quoting breaks. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cron, systemd, taskScheduler } from '../../src/cli/schedule/files.ts';

const plain = {
  at: '07:05',
  command: ['/opt/node', '/opt/lefi/lefi.mjs', '--profile', '/srv/lefi', 'night', '--wait'],
};
const odd = { at: '07:05', command: ['/opt/my node', "it's 100 % $HOME", 'C:\\ends with\\', 'say "hi"', 'å & <b>'] };
const text = (files: readonly { readonly text: string }[]): string => files.map((file) => file.text).join('\n');

test('systemd starts it Tuesday to Saturday, Swedish time, and takes flagged nights for done', () => {
  const [service, timer] = systemd(plain);
  expect(timer?.text).toContain('OnCalendar=Tue..Sat *-*-* 07:05:00 Europe/Stockholm\n');
  expect(service?.text).toContain('ExecStart=/opt/node /opt/lefi/lefi.mjs --profile /srv/lefi night --wait\n');
  expect(service?.text).toContain('SuccessExitStatus=3');
  expect(text(systemd(odd))).toContain(
    'ExecStart="/opt/my node" "it\'s 100 %% $$HOME" "C:\\\\ends with\\\\" "say \\"hi\\"" "å & <b>"',
  );
});

test('a line for cron runs what it says, through a shell', () => {
  const [file] = cron(plain);
  expect(file?.text).toBe(`CRON_TZ=Europe/Stockholm\n5 7 * * 2-6 ${plain.command.join(' ')}\n`);
  const [, line = ''] = cron({ ...odd, command: ['printf', '%s\\n', ...odd.command] })[0]?.text.split('\n') ?? [];
  // Cron itself takes the backslash from `\%`.
  const command = line.replace('5 7 * * 2-6 ', '').replaceAll('\\%', '%');
  expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toBe(`${odd.command.join('\n')}\n`);
});

test('Windows gets a task of well-formed XML that starts when it was missed', () => {
  const xml = text(taskScheduler(odd));
  expect(xml).toContain('<StartBoundary>2026-01-01T07:05:00</StartBoundary>');
  expect(xml).toContain('<Tuesday /><Wednesday /><Thursday /><Friday /><Saturday />');
  expect(xml).toContain('<StartWhenAvailable>true</StartWhenAvailable>');
  expect(xml).toContain('"C:\\ends with\\\\" "say \\"hi\\"" "å &amp; &lt;b&gt;"</Arguments>');
});
