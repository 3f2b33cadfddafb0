/** Whether a sent file's lines still wait, wait because of the night, or have been met with silence. */
import { addDays } from '../../../core/calendar/day.ts';
import { answeringNight, isUploadDay, nextDeliveryNight } from '../../../core/calendar/delivery-nights.ts';
import { acrossNight } from '../../../core/calendar/night-marks.ts';
import { epochOf, instantOf, stockholm } from '../../../core/calendar/stockholm.ts';
import type { SilentFile } from '../../../core/order/silence.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import type { HoldingSettlements } from '../settlement-port.ts';
import { settlementOf } from '../status.ts';
import type { StoreReader } from '../store-port.ts';
import type { UnansweredFile } from '../store-values.ts';
import { incidentAt } from './incident-then.ts';

export type Judgement = {
  /** The night that answers it. */
  readonly due: LocalDate;
  /** `waits`: for the night, or for the grace to pass. `held-up`: the night is to blame, not the lines. */
  readonly is: 'waits' | 'held-up' | 'silent';
  /** Of what is held up. */
  readonly cause: 'night-missing' | 'night-stopped' | null;
  /** Looked up when a line's cause is asked for. */
  readonly facts: () => SilentFile;
};

/** Judges files one after the other; what is known of the nights is looked up once. */
export function fileJudge(ctx: Context, read: StoreReader): (file: UnansweredFile) => Judgement {
  const nights = nightsKnown(read);
  return (file) => {
    const due = answeringNight(file.sentAt, rulesOf(ctx));
    const said = saidOf(due, nights());
    let known: SilentFile | undefined;
    const facts = (): SilentFile => {
      known ??= factsOf(ctx, read, file, due, said === 'lost');
      return known;
    };
    return { due, ...standing(ctx, due, said, nights()), facts };
  };
}

type Nights = {
  readonly placed: ReturnType<StoreReader['placesInEffect']>;
  readonly stopped: ReadonlySet<LocalDate | null>;
  readonly reached: LocalDate | null;
} & Pick<HoldingSettlements, 'nights' | 'gaps'>;

/** What a person has said of a night that has not come, or of the numbers that are missing across it. */
type Said = 'contained' | 'lost' | null;

function nightsKnown(read: StoreReader): () => Nights {
  let known: Nights | undefined;
  return () => {
    if (known !== undefined) return known;
    const placed = read.placesInEffect();
    const reached = placed.reduce((last: LocalDate | null, { night }) => later(last, night), null);
    const stopped = new Set(read.stoppedDeliveries().map(({ night }) => night));
    known = { placed, stopped, reached, ...read.settlements() };
    return known;
  };
}

const later = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b > a) ? b : a;

const hasCome = (due: LocalDate, { placed }: Nights): boolean => placed.some(({ night }) => night === due);

function saidOf(due: LocalDate, nights: Nights): Said {
  if (hasCome(due, nights)) return null;
  const said = nights.nights.get(due);
  if (said !== undefined) return said.containedIn === null ? 'lost' : 'contained';
  const across = acrossNight(due, nights.placed);
  return across !== null && settlementOf(across, nights.gaps) !== undefined ? 'lost' : null;
}

function standing(ctx: Context, due: LocalDate, said: Said, nights: Nights): Pick<Judgement, 'is' | 'cause'> {
  if (!hasCome(due, nights) && said === null) {
    if (nights.stopped.has(due)) return { is: 'held-up', cause: 'night-stopped' };
    const isLost = acrossNight(due, nights.placed) !== null;
    const isAwaited = nights.reached === null || nights.reached < due;
    if (isLost || (isAwaited && isOver(ctx, due))) return { is: 'held-up', cause: 'night-missing' };
  }
  const last = graceEnds(ctx, due);
  const hasReached = nights.reached !== null && nights.reached >= last;
  return { is: hasReached || said === 'lost' ? 'silent' : 'waits', cause: null };
}

const isOver = (ctx: Context, night: LocalDate): boolean =>
  epochOf(ctx.clock.now()) > epochOf(instantOf({ date: night, time: ctx.settings.lateAfter }));

function graceEnds(ctx: Context, due: LocalDate): LocalDate {
  let night = due;
  for (let left = ctx.settings.answerGraceNights; left > 0; left -= 1)
    night = nextDeliveryNight(addDays(night, 1), rulesOf(ctx));
  return night;
}

function factsOf(
  ctx: Context,
  read: StoreReader,
  { sentAt, lines, of }: UnansweredFile,
  due: LocalDate,
  isNightLost: boolean,
): SilentFile {
  const { date, time } = stockholm(sentAt);
  const { uploadOpens, uploadCloses } = ctx.settings;
  return {
    sentOn: date,
    inWindow: isUploadDay(date, rulesOf(ctx)) && time >= uploadOpens && time < uploadCloses,
    isWhole: lines === of,
    isNightLost,
    incident: incidentAt(ctx, read, due),
  };
}

/** Files of which lines are unanswered: those wait for nothing any more, and may be ordered again. */
export function silentFiles(ctx: Context, read: StoreReader): ReadonlySet<number> {
  const judge = fileJudge(ctx, read);
  return new Set(read.unansweredFiles().flatMap((file) => (judge(file).is === 'silent' ? [file.id] : [])));
}
