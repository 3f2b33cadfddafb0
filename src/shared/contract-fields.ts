/**
 * What may be set in a profile, field by field: one truth for the profile's file, the contract and the forms of the
 * view. The forms run in a page whose policy forbids compiling code, so zod is told not to try before anything is built.
 */
import * as z from 'zod';
import { eves, secretNames } from './settings.ts';

z.config({ jitless: true });

/** In which sentences are told. */
export const language = z.enum(['sv', 'en']);

const folderName = z.string().min(1).max(500);

/** A folder that somebody else carries to and from FK. */
const folderInput = z.strictObject({
  kind: z.literal('folder'),
  directory: folderName,
  orders: folderName.optional(),
  responses: folderName.optional(),
});

/** As OpenSSH prints a fingerprint: SHA-256, base64 without padding. */
const fingerprintInput = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/);

const sftpInput = z.strictObject({
  kind: z.literal('sftp'),
  host: z.string().min(1).max(255),
  port: z.int().min(1).max(65_535),
  user: z.string().min(1).max(255),
  directory: folderName,
  orders: folderName.optional(),
  responses: folderName.optional(),
  hostKeys: z.array(fingerprintInput).max(20).readonly(),
  key: z.string().min(1).optional(),
});

export const wayInput = z.discriminatedUnion('kind', [folderInput, sftpInput]);

/** A file name, not a path, that two days or two files of a day never share. */
export const namePattern = z
  .string()
  .regex(/^[A-Za-z0-9_{][A-Za-z0-9_.{}-]*$/)
  .refine((text) => text.includes('{date}') && text.includes('{seq}'));

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
type Hours = { readonly uploadOpens?: string | undefined; readonly uploadCloses?: string | undefined };

/** A window that closes before it opens never was one. */
const opensFirst = ({ uploadOpens: opens, uploadCloses: closes }: Hours): boolean =>
  opens === undefined || closes === undefined || opens < closes;
const atClosing: { path: PropertyKey[] } = { path: ['uploadCloses'] };

/** For `refine`: the hours in which FK takes order files. */
export const uploadHours = [opensFirst, atClosing] as const;
export const orderLimit = z.int().min(1).max(1_000_000_000);

/** Delivery nights; a week of them is a fault at FK, and no grace. */
export const graceNights = z.int().min(0).max(5);
/** Months; a hundred years is as good as for ever. */
export const retentionMonths = z.int().min(1).max(1200).nullable();
export const eveNames = z.array(z.enum(eves));

export const scheduleInput = z.strictObject({ on: z.boolean(), at: clockTime, background: z.boolean() });

const secretValue = z.string().min(1).max(2000);

/** Each field may be left out: then it stays as it is. */
const settingsFields = z.strictObject({
  language: language.optional(),
  testIdentities: z.boolean().optional(),
  mirrorUnregistered: z.boolean().optional(),
  evesWithoutDelivery: eveNames.max(eves.length).optional(),
  lateAfter: clockTime.optional(),
  uploadOpens: clockTime.optional(),
  uploadCloses: clockTime.optional(),
  maxOrderLines: orderLimit.optional(),
  maxOrderBytes: orderLimit.optional(),
  purposeRequired: z.boolean().optional(),
  consentRequired: z.boolean().optional(),
  warnAt: clockTime.optional(),
  answerGraceNights: graceNights.optional(),
  orderName: namePattern.max(100).optional(),
  responseName: namePattern.max(100).optional(),
  schedule: scheduleInput.optional(),
  retentionMonths: retentionMonths.optional(),
});
export const settingsInput = settingsFields.refine(...uploadHours);

export const transportInput = z.strictObject({ transport: wayInput.nullable() });

/** The profile's own way to FK when none is given. A secret that is given here is used once and kept nowhere. */
export const transportTestInput = z.strictObject({ transport: wayInput.optional(), secret: secretValue.optional() });

/** Null forgets the secret. */
export const secretInput = z.strictObject({ name: z.enum(secretNames), value: secretValue.nullable() });

export const demoInput = z.strictObject({ language: language });

/** `secret` is the password, or the key file's passphrase where the transport names a key file. */
export const newProfileInput = z.strictObject({
  organisation: z.string().max(20),
  transport: wayInput.nullable(),
  secret: secretValue.optional(),
  language: language,
  testIdentities: z.boolean().optional(),
});
