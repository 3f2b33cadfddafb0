/** What the contract answers about order files on their way to FK. */
import type { Fault } from './fault.ts';

/**
 * `queued`: leaves by itself when FK opens; `sending`: the upload has begun, and is gone on with until it has ended;
 * `recalled`: its lines are drafts again, and the file stays here as evidence.
 */
export type OrderFileState = 'composed' | 'queued' | 'sending' | 'sent' | 'recalled';

/** Somebody's doing, as the outbox's journal keeps it. */
export type OrderFileAct = {
  /** Instant, ISO in UTC. */
  readonly at: string;
  /** The operating system's user. */
  readonly actor: string;
  readonly note: string | null;
};

export type OrderFileView = {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  readonly state: OrderFileState;
  readonly composedAt: string;
  readonly sentAt: string | null;
  /** The instant from which it leaves by itself: of a file that is queued, or whose upload was broken off and FK has closed. */
  readonly goesAt: string | null;
  /** Set when somebody sent it although FK was closed. */
  readonly forced: OrderFileAct | null;
  readonly recalled: OrderFileAct | null;
};

/** A file after sending was asked for; `fault` says why it waits. */
export type SentFileView = OrderFileView & { readonly fault?: Fault & { readonly message: string } };

export type UploadWindowView = {
  readonly isOpen: boolean;
  /** The first instant, from now on, at which a file may leave; ISO. */
  readonly goesAt: string;
  /** When the window that is open, or the next one, closes; ISO. */
  readonly closesAt: string;
};
