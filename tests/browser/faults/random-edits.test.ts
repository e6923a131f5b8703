/**
 * One property for everything that reads and watches: whatever a page does to itself, what is marked after it rests is
 * what a fresh scan of the same page finds, and the page is what it would have become without us.
 *
 * The fresh scan is a second tab, whose own script makes all the edits so far before anybody reads it: nothing in it has
 * ever changed under our eyes.
 */
import { expect, it } from 'vitest';
import { settledReports } from '../../../scripts/drive/ask-reports.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { editAtRandom, structureOf } from './random-edits.ts';
import { bareBrowser, errorsOf, listed, marked, pause } from './support.ts';

const ROUNDS = 3;
const EDITS = 25;
/** For longer runs by hand: so many more seeds. */
const MORE = Number(process.env.ON_RECORD_SEEDS ?? 0);
const SEEDS = [11, 222, 3333, 72_317, ...Array.from({ length: MORE }, (_, n) => 40_000 + 97 * n)];
const TIMEOUT_MS = 120_000;
/** A late shadow tree is found by the next of the probes that come at ever longer intervals, the third after 16 s. */
const REST_MS = 20_000;
/** Longer than a changed text may wait for its mark. */
const STILL_MS = 500;

const body = `<p>The <b>NSO</b> Group sells spyware.</p><div>An HLR lookup <i>and</i> more<section>Government of India</section>tail</div>
<ul><li>One</li><li>NSO Group</li></ul><p>Plain words, and <a href="#">the Government</a> of India.</p>`;
const page = (script = '') => `<!doctype html><title>Edits</title>\n${body}${script}`;

/** What the reader gets of a page: in the list, and painted. */
interface Found {
  readonly list: readonly string[];
  readonly marks: readonly string[];
}

describeInBrowsers('random edits', (rig) => {
  const bare = bareBrowser(rig);
  const made = new Map<string, number>();

  it.each(SEEDS)(
    'leave marks as a fresh scan finds them, and the page as it would have become (seed %i)',
    async (seed) => {
      const plain = await bare.page();
      const ours = await rig.openHtml(page());
      await plain.goto(ours.url());
      for (let round = 0; round < ROUNDS; round++) {
        const fresh = await openEdited(rig, seed, round);
        const wanted = await restingFound(rig, fresh);
        const freshStructure = await fresh.evaluate(structureOf);
        await fresh.close();
        await ours.bringToFront();
        await plain.evaluate(editAtRandom, seed + round, EDITS);
        const counts = await ours.evaluate(editAtRandom, seed + round, EDITS);
        for (const [act, count] of Object.entries(counts)) made.set(act, (made.get(act) ?? 0) + count);
        const structure = await plain.evaluate(structureOf);
        expect(await ours.evaluate(structureOf), `structure after round ${round}`).toBe(structure);
        expect(freshStructure, `structure of the fresh page after round ${round}`).toBe(structure);
        const found = () => foundOn(rig, ours);
        await expect.poll(found, { timeout: REST_MS, message: `found after round ${round}` }).toEqual(wanted);
        await pause(STILL_MS);
        expect(await found(), `found after round ${round} and a rest`).toEqual(wanted);
      }
      expect(ours.log).toEqual([]);
      await plain.close();
    },
    TIMEOUT_MS,
  );

  it('have been of every kind', () => {
    expect([...made].filter(([, count]) => count === 0)).toEqual([]);
    expect(made.size).toBe(19);
  });

  it('leaves no error behind', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** The page as it is after all rounds up to this one, made so by itself while it arrived. */
function openEdited(rig: Rig, seed: number, lastRound: number): Promise<DrivenPage> {
  const rounds = Array.from({ length: lastRound + 1 }, (_, round) => `edit(${seed + round}, ${EDITS});`);
  const script = `addEventListener('DOMContentLoaded', () => {
    document.getElementById('editing').remove();
    const edit = ${editAtRandom.toString()};
    ${rounds.join('\n')}
  });`;
  return rig.openHtml(page(`<script id="editing">${script}</script>`));
}

async function foundOn(rig: Rig, driven: DrivenPage): Promise<Found> {
  return { list: await listed(rig, driven), marks: await marked(driven) };
}

/** Of a page that changes no more: once it has settled, twice the same. */
async function restingFound(rig: Rig, driven: DrivenPage): Promise<Found> {
  await settledReports(rig.browser, driven);
  for (let last = await foundOn(rig, driven); ; ) {
    await pause(STILL_MS / 2);
    const now = await foundOn(rig, driven);
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
}
