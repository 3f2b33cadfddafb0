/** The six tones and their small signs. */

/** `past` is for what is not the present state. */
export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'mute' | 'past';

const paths: Readonly<Record<Tone, string>> = {
  ok: 'M3 8.5 6.5 12 13 4.5',
  info: 'M8 7v5M8 4v.5',
  warn: 'M8 3v6.5M8 12.2v.6',
  bad: 'M4 4l8 8M12 4l-8 8',
  mute: 'M4 8h8',
  past: 'M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.8v3.5l2.2 1.4',
};

export function Sign({ tone }: { readonly tone: Tone }) {
  return (
    <svg className="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[tone]} />
    </svg>
  );
}
