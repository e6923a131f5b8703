/** What the built extension costs a real browser: its tasks, the page's own edits, frames, heap, popup and card. */
import { serveFolder } from '../../drive/file-server.ts';
import { launch } from '../../drive/launch.ts';
import { type CardTimes, measureCard } from './card.ts';
import { type EditCost, measureEdits } from './edits.ts';
import { type FramesCost, measureFrames } from './frames.ts';
import { measurePopup, type PopupTimes } from './popup.ts';
import { measureTasks, type TaskRow } from './tasks.ts';

export interface InBrowser {
  readonly tasks: readonly TaskRow[];
  readonly edits: EditCost;
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
