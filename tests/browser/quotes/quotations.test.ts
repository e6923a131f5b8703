import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { waitForMarks } from '../../../scripts/drive/marks.ts';
import { boxOf, openMarked, restOn, waitForCard, waitForNoCard } from '../card/card-probe.ts';
import { clickOn, textOf, violations, waitForText } from '../desk/desk-page.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { pixelsOf } from '../harness/pixels.ts';

const article = `
<style>body { font: 18px/1.6 Georgia, serif; max-width: 40rem; margin: 2rem }</style>
<p>The spyware firm <span id="name">NSO Group</span> was asked about its customers.
<p>“It is technologically <a href="#x">impossible</a>,” the company said, “and <b id="exact">reaffirms</b> the fact that your sources’ claims have no merit.”
<p>A lawyer wrote that “<span id="differs">uncorrected</span> theories that raise serious doubts about the reliability of your sources” stood in the report.
<p>‘Rwanda does not use this <span id="elided">software</span> system … and does not possess this technical capability …’, said the minister.
<blockquote><p>We are not aware of any alleged <i id="block">data collection</i> claimed by the request.</blockquote>
<p>He said <q>This is <i id="q">libel</i>, and enough is enough</q> and left.
<p>Another paper prints “Please be so kind and publish our reply in full, without any modification.”
<p>They are “targets” and “people of interest” to whom nobody spoke of anything at all.`;

type Quoted = Awaited<ReturnType<typeof askReports>>[number]['quotations'];

async function quotationsOf(rig: Rig, page: DrivenPage, wanted: number): Promise<Quoted> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const [top] = await askReports(rig.browser, page);
    const found = top?.quotations ?? [];
    if (found.length >= wanted || Date.now() > deadline) return found;
  }
}

describeInBrowsers('quotations on a page', (rig) => {
  it('are found in all their forms and judged; what is not in the record is passed over', async () => {
    const page = await openMarked(rig, article);
    const found = await quotationsOf(rig, page, 5);
    expect(found.map(({ verdict, passage }) => `${verdict} ${passage}`)).toEqual([
      'exact nso/8',
      'differs nso/1',
      'elided rwanda/1',
      'exact hungary/1',
      'exact rwanda/1',
    ]);
    expect(found[1]?.changes).toEqual([['uncorroborated', 'uncorrected']]);
    expect(found[2]?.drops).toEqual(['in any form']);
    await rig.picture(page, 'quotations-marked');
    await page.emulate({ dark: true });
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    await rig.picture(page, 'quotations-marked-dark');
    await page.emulate({});
  });

  it('open the card with the verdict, and a name keeps its own card', async () => {
    const page = await openMarked(rig, article);
    await quotationsOf(rig, page, 5);
    await restOn(page, '#differs');
    const card = await waitForCard(page);
    expect(card.text).toContain('Wording differs from the record');
    expect(card.text).toMatch(/missing:\s*uncorroborated\s+added:\s*uncorrected/u);
    expect(card.text).toContain(
      'Wording differs from The Guardian’s edited summary. Others may quote the fuller statement.',
    );
    expect(card.text).toContain('NSO Group firmly denies false claims made in your report');
    await rig.picture(page, 'quotation-card');
  });

  it('open it across the pieces that “said X” splits, and name what a cut removes', async () => {
    const page = await openMarked(rig, article);
    await quotationsOf(rig, page, 5);
    await restOn(page, '#exact');
    expect((await waitForCard(page)).text).toContain('Word for word in the record');
    await page.key('Escape');
    await waitForNoCard(page);
    await restOn(page, '#elided');
    const card = await waitForCard(page);
    expect(card.text).toContain('In the record, with cuts');
    expect(card.text).toContain('The cut removes: in any form');
    await rig.picture(page, 'quotation-card-elided');
  });

  it('show whose card is open where colours are forced', async () => {
    const page = await openMarked(rig, article);
    await quotationsOf(rig, page, 5);
    await page.emulate({ forcedColors: true });
    const { x, y, width, height } = await boxOf(page, '#differs');
    const look = () => pixelsOf(page, { x, y: y + height - 6, width, height: 8 }).then((rows) => rows.flat());
    const closed = await look();
    await restOn(page, '#differs');
    await waitForCard(page);
    const changed = (await look()).filter((pixel, at) => `${pixel}` !== `${closed[at]}`);
    expect(changed.length / closed.length).toBeGreaterThan(0.1);
    await page.emulate({});
  });

  it('are followed when the page changes them, and lose their mark when they go', async () => {
    const page = await openMarked(rig, article);
    await quotationsOf(rig, page, 5);
    await page.evaluate(() => {
      const word = document.querySelector('#differs')?.firstChild;
      if (word) word.nodeValue = 'uncorroborated';
      document.querySelector('blockquote')?.remove();
    });
    const verdicts = async () => (await quotationsOf(rig, page, 4)).map(({ verdict }) => verdict);
    await expect.poll(verdicts).toEqual(['exact', 'exact', 'elided', 'exact']);
  });

  it('are not compared on a page that a machine has translated', async () => {
    const page = await openMarked(rig, article);
    await quotationsOf(rig, page, 5);
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    const top = async () => (await askReports(rig.browser, page))[0];
    await expect.poll(async () => (await top())?.translated).toBe(true);
    expect((await top())?.quotations).toEqual([]);
  });

  it('are marked on a page that names nobody when they are long, and not when they are anybody’s words', async () => {
    const long = 'It is technologically impossible, and reaffirms the fact that your sources’ claims have no merit.';
    const page = await rig.openHtml(
      `<!doctype html><title>A letter</title><p>“${long}”<p>The police act “in accordance with the law”.`,
    );
    await waitForMarks(page, [long]);
  });

  it('are listed beside the page with their verdicts, and lead to their place', async () => {
    const rewritten =
      '“This report appears to be another fishing trip, based on conjectures to malign the Indian democracy and institutions.”';
    const page = await openMarked(
      rig,
      `<p>NSO Group</p><p>${rewritten}</p><div style="height:3000px"></div>${article}`,
    );
    await quotationsOf(rig, page, 6);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'Wording differs');
    const text = await textOf(panel);
    expect(text).toMatch(/Quotations\s*6/u);
    expect(text).toMatch(/and [3-9] more places: the card on the page shows all/u);
    expect(text).toContain('With cuts, without: in any form');
    await rig.picture(panel, 'quotations-panel');
    expect(await violations(panel)).toEqual([]);
    await clickOn(panel, 'button', 'With cuts');
    await page.waitFor(() => scrollY > 1_000, []);
    await panel.close();
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    await expect.poll(async () => (await askReports(rig.browser, page))[0]?.translated).toBe(true);
    const again = await rig.openExtension('sidepanel.html', page);
    await waitForText(again, 'the wording of its quotations cannot be checked');
  });

  it('can be checked wherever their words come from', async () => {
    const words =
      'NSO does not operate its technology, does never collect, nor possesses any kind of data of its customers.';
    const check = await rig.openExtension(`sidepanel.html#check=${encodeURIComponent(words)}`);
    await waitForText(check, 'Wording differs from The Guardian’s edited summary.');
    expect(await violations(check)).toEqual([]);
    await rig.picture(check, 'quotation-check');
    await check.emulate({ dark: true });
    await rig.picture(check, 'quotation-check-dark');
  });

  it('leave hostile pages alive: 100,000 marks, unbalanced ones, a quotation of 1 MB', async () => {
    const name = '<p>The spyware firm <span id="name">NSO Group</span></p>';
    for (const body of [
      `<p>${'" a '.repeat(100_000)}</p>`,
      `<p>${'“a ‘b «c "d '.repeat(25_000)}</p>`,
      `<blockquote>“${'NSO does not operate its technology, '.repeat(28_000)}”</blockquote>`,
      '<p>“NSO does not operate its technology”</p>'.repeat(3_000),
    ]) {
      const page = await openMarked(rig, name + body);
      // A page that lays out a megabyte may lose the first move of a pointer.
      await expect.poll(() => restOn(page, '#name').then(() => waitForCard(page)), { timeout: 30_000 }).toBeTruthy();
      expect((await askReports(rig.browser, page))[0]?.mentions.length).toBeGreaterThan(0);
      await page.close();
    }
    expect(await rig.browser.extensionErrors()).toEqual([]);
  }, 120_000);
});
