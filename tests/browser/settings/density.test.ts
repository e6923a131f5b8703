import { expect, it } from 'vitest';
import { waitForMarks } from '../../../scripts/drive/marks.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { putInStorage } from '../harness/storage.ts';

const page = `<!doctype html><title>Spyware</title>
<h2>One</h2><p>NSO Group sells spyware. NSO Group says so. The spyware is called Pegasus.</p><p>Pegasus again.</p>
<h2>Two</h2><p>NSO Group once more, and NSO Group.</p>`;

describeInBrowsers('“the first time in each section”', (rig) => {
  it('marks a topic once a section, and all of it again when the choice is taken back', async () => {
    const all = ['NSO Group', 'NSO Group', 'Pegasus', 'Pegasus', 'NSO Group', 'NSO Group'];
    const opened = await rig.openHtml(page);
    await waitForMarks(opened, all);
    await choose('first-in-section');
    const marks = await waitForMarks(opened, ['NSO Group', 'Pegasus', 'NSO Group']);
    expect(marks[0]?.rects[0]?.y).toBeLessThan(marks[2]?.rects[0]?.y ?? 0);
    await choose('all');
    await waitForMarks(opened, all);
  });

  function choose(density: string): Promise<void> {
    return putInStorage(rig.browser, { local: { 'setting.density': density } });
  }
});
