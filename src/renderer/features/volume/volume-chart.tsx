/** Bars, one a night, with what is usual as a line; a flagged night has another tone and a sign above its bar. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import type { VolumeNight } from '../../../shared/volume-views.ts';
import { useText } from '../../text/text.ts';
import { useWidth } from '../persons/timeline/use-width.ts';
import { type Measure, usualOf, valueText } from './measure.ts';

type VolumeChartProps = { readonly nights: readonly VolumeNight[]; readonly measure: Measure };

const height = 220;
const [top, bottom, left, right] = [18, 24, 64, 8] as const;
/** Least pixels between two dates below the axis. */
const dateRoom = 56;

export function VolumeChart({ nights, measure }: VolumeChartProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { x, y } = scales(nights, measure, width);
  const usual = usualOf(nights, measure);
  const every = Math.max(1, Math.ceil(dateRoom / x.step()));
  const label = t('volume.chart', {
    ...{ measure: t(`volume.${measure}`), from: nights[0]?.night ?? '', to: nights.at(-1)?.night ?? '' },
    most: valueText(measure, Math.max(...nights.map((night) => night[measure]))),
  });
  return (
    <div ref={frame} className="volume-frame">
      <svg className="volume-chart" role="img" aria-label={label} width={width} height={height}>
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line className="volume-grid" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text className="volume-words" x={left - 8} y={y(value) + 4} textAnchor="end">
              {valueText(measure, value)}
            </text>
          </g>
        ))}
        {nights.map((night) => (
          <Bar key={night.night} night={night} measure={measure} x={x(night.night) ?? 0} width={x.bandwidth()} y={y} />
        ))}
        <line className="volume-usual" x1={left} x2={width - right} y1={y(usual)} y2={y(usual)} />
        {nights.map(({ night }, place) =>
          place % every === 0 ? (
            <text key={night} className="volume-words" x={x(night)} y={height - 6}>
              {night.slice(5)}
            </text>
          ) : null,
        )}
      </svg>
      <p className="soft volume-legend">
        <svg width="24" height="8" aria-hidden="true">
          <line className="volume-usual" x1="0" x2="24" y1="4" y2="4" />
        </svg>
        {t('volume.usual', { value: valueText(measure, Math.round(usual)) })}
      </p>
    </div>
  );
}

function scales(nights: readonly VolumeNight[], measure: Measure, width: number) {
  const most = Math.max(1, ...nights.map((night) => night[measure]));
  return {
    x: scaleBand<string>(
      nights.map(({ night }) => night),
      [left, width - right],
    ).padding(0.2),
    y: scaleLinear([0, most], [height - bottom, top]).nice(4),
  };
}

type BarProps = {
  readonly night: VolumeNight;
  readonly measure: Measure;
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
};

function Bar({ night, measure, x, width, y }: BarProps) {
  const t = useText();
  const value = night[measure];
  const isFlagged = night.flagged.length > 0;
  const above = y(value) - 6;
  const middle = x + width / 2;
  return (
    <g className={isFlagged ? 'volume-flagged' : undefined}>
      <title>{t('volume.bar', { night: night.night, value: valueText(measure, value) })}</title>
      {/* Reaches to the top, so that a night without anything can be pointed at as well. */}
      <rect className="volume-reach" x={x} width={width} y={top} height={height - bottom - top} />
      <rect className="volume-bar" x={x} width={width} y={y(value)} height={y(0) - y(value)} />
      {isFlagged && <path className="volume-sign" d={`M${middle} ${above - 8}l5 8h-10z`} />}
    </g>
  );
}
