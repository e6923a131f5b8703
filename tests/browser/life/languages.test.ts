import { rm } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { prepareReading } from '../../../engine/reading/create-reading.ts';
import { settledReports } from '../../../scripts/drive/ask-reports.ts';
import { marksOf, waitForMarks } from '../../../scripts/drive/marks.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';
import { alterPackage, runFirst } from '../harness/altered-package.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';

/** Plain reports in our own words, each in one language. */
const TEXTS = {
  en: 'The government of Hungary did not say whether it had bought the spyware. Reporters in Budapest found traces of it on their phones.',
  de: 'Die Regierung von Ungarn wollte nicht sagen, ob sie die Spionagesoftware gekauft hat. Auf den Telefonen der Journalisten wurde Pegasus gefunden, und das Gericht hat noch nicht entschieden.',
  fr: "Le gouvernement du Maroc a démenti avoir acheté le logiciel espion. Les journalistes dont les téléphones ont été infectés par Pegasus ne sont pas d'accord avec cette réponse.",
  es: 'El gobierno de México no ha dicho si compró el programa espía. Los teléfonos de los periodistas que fueron infectados con Pegasus están en manos de la fiscalía.',
  tr: 'Macaristan hükümeti casus yazılımı satın alıp almadığını söylemedi. Gazetecilerin telefonlarında Pegasus bulundu ve bu konuda bir dava açıldı.',
  ru: 'Правительство Венгрии не сказало, покупало ли оно шпионскую программу. На телефонах журналистов нашли Pegasus, и суд ещё не решил это дело.',
  ar: 'لم تقل حكومة المغرب إن كانت قد اشترت برنامج التجسس. وقد عثر على برنامج بيغاسوس في هواتف الصحفيين.',
  he: 'ממשלת הונגריה לא אמרה אם רכשה את תוכנת הריגול. בטלפונים של העיתונאים נמצאה תוכנת פגסוס.',
  hi: 'भारत सरकार ने यह नहीं बताया कि उसने जासूसी सॉफ्टवेयर पेगासस खरीदा था या नहीं। पत्रकारों के फोन में पेगासस मिला।',
  zh: '匈牙利政府没有说明是否购买了间谍软件。记者的手机上发现了飞马间谍软件。',
  ja: 'ハンガリー政府はスパイウェアを購入したかどうかを明らかにしなかった。記者の電話からペガサスが見つかった。',
} as const;

const newReading = prepareReading(readLexicon());

/** What is marked of a text by all words of all languages. */
function marksBy(text: string): string[] {
  const reading = newReading();
  reading.put(1, text);
  return reading
    .settle()
    .flatMap(({ judged }) => judged)
    .filter(({ mention }) => mention)
    .map(({ start, end }) => text.slice(start, end));
}

const pageOf = (texts: readonly string[], lang = ''): string =>
  `<!doctype html><html${lang}><meta charset="utf-8"><title>.</title>${texts.map((text) => `<p>${text}</p>`).join('\n')}`;

/** Notes in the background which scripts are brought into pages, and which together. */
const SPY = `(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  if (!api?.scripting?.executeScript) return;
  const bring = api.scripting.executeScript.bind(api.scripting);
  globalThis.brought = [];
  api.scripting.executeScript = (order) => {
    globalThis.brought.push(order.files);
    return bring(order);
  };
})();`;

const broughtTogether = (rig: Rig): Promise<readonly (readonly string[])[]> =>
  rig.browser.inBackground(() => {
    const world = globalThis as unknown as { brought: string[][] };
    return world.brought.splice(0);
  });
const brought = async (rig: Rig): Promise<readonly string[]> =>
  (await broughtTogether(rig)).flat().filter((file) => file.startsWith('/words/'));

describeInBrowsers(
  'the words of the languages that a page is in',
  (rig) => {
    beforeEach(() => brought(rig));

    it.each(Object.entries(TEXTS))('are brought in for a page in %s that does not say so', async (tag, text) => {
      const expected = marksBy(text);
      expect(expected.length).toBeGreaterThan(0);
      const page = await rig.openHtml(pageOf([text]));
      await waitForMarks(page, expected);
      const files = await brought(rig);
      expect(files).toContain('/words/en.js');
      expect(files).toContain(`/words/${tag}.js`);
      expect(new Set(files).size).toBe(files.length);
    });

    it('are not where a name stands in a style sheet alone', async () => {
      const style = '<style>/* The spyware Pegasus, sold by NSO Group */ p { margin: 1em; }</style>';
      const page = await rig.openHtml(`<!doctype html><html lang="en"><head>${style}</head><p>A quiet morning.</p>`);
      await settledReports(rig.browser, page);
      expect(await brought(rig)).toEqual([]);
    });

    it('are no others where a page is in English', async () => {
      const page = await rig.openHtml(pageOf([TEXTS.en], ' lang="en-GB"'));
      await waitForMarks(page, marksBy(TEXTS.en));
      expect(await brought(rig)).toEqual(['/words/en.js']);
    });

    it('come with the script that reads where the page says its language', async () => {
      const page = await rig.openHtml(pageOf([TEXTS.de], ' lang="de-AT"'));
      await waitForMarks(page, marksBy(TEXTS.de));
      const [first] = await broughtTogether(rig);
      expect(first).toEqual(expect.arrayContaining(['/words/en.js', '/words/de.js', '/annotate.js']));
    });

    it('come later where a later paragraph asks for them', async () => {
      const page = await rig.openHtml(pageOf([TEXTS.en], ' lang="en"'));
      await waitForMarks(page, marksBy(TEXTS.en));
      await page.evaluate((text: string) => {
        const more = document.createElement('p');
        more.textContent = text;
        document.body.append(more);
      }, TEXTS.fr);
      await waitForMarks(page, [...marksBy(TEXTS.en), ...marksBy(TEXTS.fr)]);
      expect(await brought(rig)).toEqual(['/words/en.js', '/words/fr.js']);
    });

    it('are all that are read in one page', async () => {
      const texts = Object.values(TEXTS);
      const page = await rig.openHtml(pageOf(texts));
      await waitForMarks(page, texts.flatMap(marksBy));
    });
  },
  { alter: (built) => alterPackage(built, (folder) => runFirst(folder, SPY)) },
);

describeInBrowsers(
  'words that cannot be brought in',
  (rig) => {
    it('cost the page what they would have told, and nothing else', async () => {
      const page = await rig.openHtml(pageOf([TEXTS.de, TEXTS.en]));
      await settledReports(rig.browser, page);
      const marks = (await marksOf(page)).map(({ text }) => text);
      expect(marks).toEqual(expect.arrayContaining(marksBy(TEXTS.en)));
      expect(await rig.browser.extensionErrors()).toEqual([]);
    });
  },
  { alter: (built) => alterPackage(built, (folder) => rm(`${folder}/words/de.js`)) },
);
