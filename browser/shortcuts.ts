/** The keys of our commands, as the reader has them. */
import { browser } from 'wxt/browser';

/** Empty where the browser has no such keys, as on a phone. Never rejects. */
export async function readShortcuts(): Promise<readonly { readonly does: string; readonly keys: string }[]> {
  try {
    const commands = await browser.commands.getAll();
    // The browser sorts them by their names in the manifest, which say nothing to a reader.
    const declared = Object.keys(browser.runtime.getManifest().commands ?? {});
    commands.sort((one, other) => declared.indexOf(one.name ?? '') - declared.indexOf(other.name ?? ''));
    // Without words it is the browser's own command for pressing the button.
    return commands.map(({ description, shortcut }) => ({
      does: description || 'Open the popup',
      keys: shortcut ?? '',
    }));
  } catch {
    return [];
  }
}
