/** What the built extension costs a real browser: its tasks, the page's own edits, scrolling, frames, heap, popup and card. */
import { serveFolder } from '../../drive/file-server.ts';
import { launch } from '../../drive/launch.ts';
import { type CardTimes, measureCard } from './card.ts';
import { type EditCost, measureEdits } from './edits.ts';
import { type FramesCost, measureFrames } from './frames.ts';
import { measurePopup, type PopupTimes } from './popup.ts';
import { measureScrolling, type ScrollCost } from './scrolling.ts';
import { measureTasks, type TaskRow } from './tasks.ts';

export interface InBrowser {
  readonly tasks: readonly TaskRow[];
  readonly edits: EditCost;
  readonly scrolling: ScrollCost;
  readonly frames: FramesCost;
  readonly card: CardTimes;
  readonly popup: PopupTimes;
}

/** @param extension folder of the built extension. */
export async function measureInBrowser(extension: string, quick: boolean): Promise<InBrowser> {
  const server = await serveFolder(new URL('../../demo', import.meta.url).pathname);
  const withIt = await launch('chromium', { extension });
  const without = await launch('chromium', { extension: null });
  try {
    return {
      tasks: await measureTasks(withIt, server, quick),
      edits: await measureEdits(extension, server, quick),
      scrolling: await measureScrolling(withIt, server, quick),
      frames: await measureFrames(extension, { withIt, without, server, quick }),
      card: await measureCard(withIt, server, quick),
      popup: await measurePopup(withIt, quick),
    };
  } finally {
    await withIt.close();
    await without.close();
    await server.close();
  }
}
