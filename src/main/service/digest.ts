/** Tells contents apart by a digest of their stored form. */
import { hash } from 'node:crypto';

/** 22 characters, base64url, of the SHA-256 of the bytes, or of a text in UTF-8. */
export const digestOf = (stored: Uint8Array | string): string => hash('sha256', stored, 'base64url').slice(0, 22);
