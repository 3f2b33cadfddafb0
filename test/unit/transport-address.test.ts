/** The transport as one writes it on the command line. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseTransport } from '../../src/main/files/transport-address.ts';

const sftp = { kind: 'sftp', host: 'filer.example', port: 22, user: 'kund' };

test.each([
  ['folder:/srv/lefi', { kind: 'folder', directory: '/srv/lefi' }],
  ['folder:.', { kind: 'folder', directory: resolve('.') }],
  ['folder:/srv/vad?', { kind: 'folder', directory: '/srv/vad?' }],
  ['folder:/srv?orders=ut&responses=in', { kind: 'folder', directory: '/srv', orders: 'ut', responses: 'in' }],
  ['sftp://kund@filer.example/lefi', { ...sftp, directory: '/lefi' }],
  ['sftp://kund@filer.example:2222/', { ...sftp, port: 2222, directory: '/' }],
  ['sftp://kund@filer.example', { ...sftp, directory: '.' }],
  ['sftp://kund@filer.example/~/lefi/ut', { ...sftp, directory: 'lefi/ut' }],
  ['sftp://kund@filer.example/~', { ...sftp, directory: '.' }],
  ['sftp://f%C3%B6retag@filer.example/%C3%A5%20b', { ...sftp, user: 'företag', directory: '/å b' }],
  ['sftp://kund@[::1]:22/x', { ...sftp, host: '::1', directory: '/x' }],
  ['sftp://kund@filer.example/l?responses=till/oss', { ...sftp, directory: '/l', responses: 'till/oss' }],
])('%s', (text, expected) => {
  expect(parseTransport(text)).toEqual(expected);
});

test.each([
  '',
  'folder:',
  '/srv/lefi',
  'ftp://kund@filer.example/',
  'sftp://filer.example/',
  'sftp://kund:hemligt@filer.example/',
  'sftp://kund@filer.example:x/',
  'sftp://kund@filer.example/%zz',
  'sftp://kund@filer.example/?orders=',
  'sftp://kund@filer.example/?orders=a&x=b',
  'sftp://kund@filer.example/?hostkey=x',
  'sftp://kund@filer.example/#x',
])('refuses "%s" and does not repeat it', (text) => {
  expect(() => parseTransport(text)).toThrow(
    expect.objectContaining({ fault: { code: 'input.invalid', detail: { field: 'transport' } } }),
  );
});
