/** Values as Swedish case handlers write them, the same in both languages of the program. */
import { formatPersonnummer } from '@fkui/logic';
import type { Language } from '../settings.ts';

const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });
const percent = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 2 });
const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });
const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

export const formatCount = (value: number): string => whole.format(value);

/** Öre → `12 345,50 kr` with no-break spaces and U+2212 for minus. */
export const formatOre = (ore: number): string => money.format(ore / 100);

/** A share, 0.5 → `50 %`. */
export const formatShare = (share: number): string => percent.format(share);

/** FK's decimal text with a decimal comma; text that is no number stays as it is. */
export function formatDecimal(text: string): string {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? text : decimal.format(value);
}

/** Twelve digits → `ÅÅMMDD-NNNN`, with `+` from the year the person turns 100; anything else stays as it is. */
export function formatNumber(personnummer: string): string {
  if (!/^\d{12}$/.test(personnummer)) return personnummer;
  const hyphenated = `${personnummer.slice(0, 8)}-${personnummer.slice(8)}`;
  return formatPersonnummer(hyphenated) ?? personnummer;
}

/** The birth part alone: `ÅÅMMDD-••••`. */
export const maskNumber = (personnummer: string): string =>
  /^\d{12}$/.test(personnummer) ? `${formatNumber(personnummer).slice(0, 7)}••••` : '••••••-••••';

/** An instant → `2026-11-20 07:06`, Swedish time. */
export const formatInstant = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : clock.format(date);
};

/** Bytes in the unit that fits: `412 byte`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${whole.format(bytes)} byte`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${decimal.format(Number((bytes / 1000 ** power).toPrecision(3)))} ${['', 'kB', 'MB', 'GB'][power]}`;
}

const asUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const locale = { sv: 'sv-SE', en: 'en-GB' } as const;

type Formats = Readonly<Record<Language, Intl.DateTimeFormat>>;

const dateFormat = (options: Intl.DateTimeFormatOptions): Formats => {
  const of = (language: Language) => new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' });
  return { sv: of('sv'), en: of('en') };
};

/** Made once: making one takes longer than all that a timeline formats with it. */
const weekday = dateFormat({ weekday: 'short' });
const longMonth = dateFormat({ month: 'long', year: 'numeric' });
const month = dateFormat({ month: 'short' });
const monthOfYear = dateFormat({ month: 'short', year: 'numeric' });

/** `tis`, `Tue`. */
export const formatWeekday = (date: string, language: Language): string => weekday[language].format(asUtc(date));

/** `november 2026`. */
export const formatMonthName = (date: string, language: Language): string => longMonth[language].format(asUtc(date));

/** `nov`, or `nov 2026` when the year is needed. */
export const formatMonth = (date: string, language: Language, withYear: boolean): string =>
  (withYear ? monthOfYear : month)[language].format(asUtc(date));
