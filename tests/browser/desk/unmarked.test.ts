import { expect, it } from 'vitest';
import { marksOf, waitForMarks } from '../../../scripts/drive/marks.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { putInStorage } from '../harness/storage.ts';
import { clickOn, waitForText } from './desk-page.ts';

const page = `<!doctype html><title>Notes</title>
<p>NSO Group declined to comment.</p>
<p>Nobody at the table had heard of Pegasus.</p>
<p>India won by six wickets, and the desert of New Mexico was dry.</p>`;
const judged = ['NSO Group'];
const every = ['NSO Group', 'Pegasus', 'India', 'Mexico'];

describeInBrowsers('names left unmarked', (rig) => {
  it('are counted in the popup, shown by one click or by choice, and marked when evidence comes late', async () => {
    const opened = await rig.openHtml(page);
    await waitForMarks(opened, judged);

    const popup = await rig.openExtension('popup.html', opened);
    await waitForText(popup, '3 names were left unmarked.');
    await clickOn(popup, 'button', 'Show them on this page');
    await waitForText(popup, 'Hide them again');
    await opened.bringToFront();
    await waitForMarks(opened, every);
    await clickOn(popup, 'button', 'Hide them again');
    await opened.bringToFront();
    await waitForMarks(opened, judged);

    await putInStorage(rig.browser, { local: { 'setting.sensitivity': 'every-name' } });
    await waitForMarks(opened, every);
    await putInStorage(rig.browser, { local: { 'setting.sensitivity': 'judged' } });
    await waitForMarks(opened, judged);

    await opened.evaluate(() => {
      for (const text of ['The spyware reads messages, Citizen Lab found.', 'Makers of spyware name no customers.']) {
        const late = document.createElement('p');
        late.textContent = text;
        document.body.append(late);
      }
    });
    await waitForMarks(opened, ['NSO Group', 'Pegasus']);
    expect(await marksOf(opened)).toHaveLength(2);
  });
});
