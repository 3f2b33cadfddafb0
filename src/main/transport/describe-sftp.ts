/** An SFTP area in words, without connecting to it. */
import type { SftpSettings } from '../../shared/settings.ts';

/** `sftp://user@host:port/dir`; a folder below the login folder as `/~/dir`. */
export function describeSftp({ user, host, port, directory }: SftpSettings): string {
  const path = directory.startsWith('/') ? directory : `/~/${directory}`;
  return `sftp://${user}@${host.includes(':') ? `[${host}]` : host}:${port}${path}`;
}
