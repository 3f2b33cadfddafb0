/** Debian's programs that give a second opinion: OpenSSH's server for the transport, xmllint for the schemas. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const sshdProgram = '/usr/sbin/sshd';

export const hasSshd = (): boolean => existsSync(sshdProgram);

export const noSshd = `OpenSSH's server (${sshdProgram}, package openssh-server) is not installed: no real SFTP peer`;

const hasXmllint = (): boolean => spawnSync('xmllint', ['--version']).status === 0;

/** Asks apt-get for what is missing, as root on Debian or Ubuntu; elsewhere the tests that need it say that they did not run. */
export function getPeers(say: (sentence: string) => void): void {
  const missing = [...(hasSshd() ? [] : ['openssh-server']), ...(hasXmllint() ? [] : ['libxml2-utils'])];
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    say(`Without ${missing.join(' and ')} the tests that compare with them are skipped.`);
    return;
  }
  say(`Asking apt-get for ${missing.join(' and ')}, which give the tests a second opinion.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', ...missing],
  ]) {
    spawnSync('apt-get', args, { stdio: 'inherit', timeout: 600_000, env });
  }
}
