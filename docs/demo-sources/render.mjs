// Renders the demo stimuli. Needs Node, Chromium and ffmpeg, the fonts Inter, EB Garamond and Quicksand, and
// `npm i playwright-core` in this folder. Run: node render.mjs [bottle|refills|film]
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
const here = dirname(fileURLToPath(import.meta.url));
const out = process.env.OUT ?? join(here, '../../src/main/resources/demo');
const only = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const open = async (file, width, height) => {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(pathToFileURL(join(here, file)).href);
  await page.evaluate(() => document.fonts.ready);
  return page;
};
for (const name of ['bottle', 'refills']) {
  if (only && only !== name) continue;
  const page = await open(`board-${name}.html`, 1200, 900);
  await page.screenshot({ path: join(out, `${name}.jpg`), type: 'jpeg', quality: 90 });
}
if (!only || only === 'film') {
  const page = await open('film.html', 960, 540);
  const dir = mkdtempSync(join(tmpdir(), 'film-'));
  const fps = 25, n = Math.round(fps * await page.evaluate(() => LENGTH));
  for (let i = 0; i < n; i++) {
    await page.evaluate(t => draw(t), i / fps);
    await page.screenshot({ path: join(dir, `${String(i).padStart(4, '0')}.png`) });
  }
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-framerate', String(fps), '-i', join(dir, '%04d.png'),
    '-c:v', 'libvpx-vp9', '-pix_fmt', 'yuv420p', '-crf', '28', '-b:v', '0', '-row-mt', '1', '-g', '50', join(out, 'film.webm')]);
  console.log('frames in', dir);
}
await browser.close();
