/** The keys of our commands, as the reader has them. */
import { browser } from 'wxt/browser';

/** As a reader comes to need them. */
const ORDER = ['next-mention', 'previous-mention', 'open-mention', 'open-panel', 'check-quotation'];

/** Empty where the browser has no such keys, as on a phone. Never rejects. */
export async function readShortcuts(): Promise<readonly { readonly does: string; readonly keys: string }[]> {
  try {
    const commands = await browser.commands.getAll();
    // Chrome sorts them by name, in the manifest that it shows as well. The browser's own, which are not ours, come last.
    const placeOf = ({ name = '' }: { readonly name?: string }) => {
      const place = ORDER.indexOf(name);
      return place === -1 ? ORDER.length : place;
    };
    commands.sort((one, other) => placeOf(one) - placeOf(other));
    // Without words it is the browser's own command for pressing the button.
    return commands.map(({ description, shortcut }) => ({
      does: description || 'Open the popup',
      keys: shortcut ?? '',
    }));
  } catch {
    return [];
  }
}
