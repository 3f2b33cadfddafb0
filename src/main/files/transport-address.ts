/** The transport as one writes it on the command line: `folder:DIR` or `sftp://user@host:port/dir`. */
import { resolve } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { FolderSettings, SftpSettings } from '../../shared/settings.ts';

type Folders = { readonly orders?: string; readonly responses?: string };

/**
 * `?orders=ut&responses=in` names separate folders below the directory. An SFTP path is absolute on the server;
 * `/~/dir` or no path at all is relative to where the login lands. Host keys and key file are options of their own.
 * Throws `input.invalid`, also for a password in the address: it would stay in the shell's history.
 */
export function parseTransport(text: string): FolderSettings | Omit<SftpSettings, 'hostKeys' | 'key'> {
  const [, address = '', query = ''] = /^(.*?)(?:\?((?:orders|responses)=.*))?$/s.exec(text) ?? [];
  if (address.startsWith('folder:') && address.length > 'folder:'.length) {
    return { kind: 'folder', directory: resolve(address.slice('folder:'.length)), ...foldersOf(query) };
  }
  if (address.startsWith('sftp://')) return { ...parseSftp(address), ...foldersOf(query) };
  throw invalid();
}

function parseSftp(address: string): Omit<SftpSettings, 'hostKeys' | 'key' | 'orders' | 'responses'> {
  const url = URL.parse(address);
  if (url === null || url.hostname === '' || url.username === '' || url.password !== '') throw invalid();
  if (url.search !== '' || url.hash !== '') throw invalid();
  const path = decoded(url.pathname);
  return {
    kind: 'sftp',
    // URL keeps the brackets of an IPv6 address, a socket does not want them.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 22 : Number(url.port),
    user: decoded(url.username),
    directory: path === '' ? '.' : path.replace(/^\/~(?:\/|$)/, '') || '.',
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid();
  }
}

function foldersOf(query: string): Folders {
  const { orders, responses, ...others } = Object.fromEntries(new URLSearchParams(query));
  if (Object.keys(others).length > 0 || orders === '' || responses === '') throw invalid();
  return { ...(orders === undefined ? {} : { orders }), ...(responses === undefined ? {} : { responses }) };
}

const invalid = (): FaultError => new FaultError('input.invalid', { field: 'transport' });
