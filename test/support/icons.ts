/** Draws the app's icon and the tray's from one sign, as PNG: `npm run icons`, with a browser at hand. The files are committed. */
import { mkdir } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';

type Drawing = { readonly path: string; readonly size: number; readonly svg: string };

const letters = 'M8 8v16h7M17 24V8h7M17 16h6';
const stroke = (colour: string): string =>
  `<path d="${letters}" fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
const card = (inner: string): string => `<rect width="32" height="32" rx="7" fill="#0b5d46"/>${stroke('#fff')}${inner}`;

/** A mark in the corner, with a rim that separates it from the sign whatever lies behind. */
const marks = {
  ok: (_fill: string, _ink: string) => '',
  attention: (fill: string, ink: string) =>
    `<circle cx="23" cy="23" r="9" fill="${fill}"/><path d="M23 18v6M23 27.4v.2" stroke="${ink}" stroke-width="3" stroke-linecap="round"/>`,
  running: (fill: string, ink: string) =>
    `<circle cx="23" cy="23" r="9" fill="${fill}"/><path d="M20.5 18.6l6.5 4.4-6.5 4.4z" fill="${ink}"/>`,
} as const;
const tones = { ok: ['', ''], attention: ['#f5a623', '#241600'], running: ['#bfe3ff', '#06283d'] } as const;

const svgOf = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inner}</svg>`;

/** A template has black and nothing alone: the mark is cut out of the sign. */
const template = (state: keyof typeof marks): string =>
  state === 'ok'
    ? svgOf(stroke('#000'))
    : svgOf(
        `<mask id="m"><rect width="32" height="32" fill="#fff"/><circle cx="23" cy="23" r="11" fill="#000"/></mask><g mask="url(#m)">${stroke('#000')}</g><mask id="c"><rect width="32" height="32" fill="#000"/>${marks[state]('#fff', '#000')}</mask><rect width="32" height="32" mask="url(#c)"/>`,
      );

const tray = 'src/renderer/public/tray';
const drawings: readonly Drawing[] = [
  { path: 'packaging/icon.png', size: 1024, svg: svgOf(card('')) },
  ...(['ok', 'attention', 'running'] as const).flatMap((state) =>
    [1, 2].flatMap((scale): Drawing[] => {
      const end = `${scale === 2 ? '@2x' : ''}.png`;
      return [
        {
          path: `${tray}/${state}${end}`,
          size: 16 * scale,
          svg: svgOf(card(marks[state](tones[state][0], tones[state][1]))),
        },
        { path: `${tray}/${state}Template${end}`, size: 16 * scale, svg: template(state) },
      ];
    }),
  ),
];

async function draw(browser: Browser, { path, size, svg }: Drawing): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${svg.replace('<svg', `<svg width="${size}" height="${size}"`)}`,
  );
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

await mkdir(tray, { recursive: true });
await mkdir('packaging', { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
for (const drawing of drawings) await draw(browser, drawing);
await browser.close();
