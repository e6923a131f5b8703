/** Copying from the trial card: the passage and where it stands. */
import type { Copy } from '../../components/card/CopyButton.tsx';

/** @param publication how the document is named in a citation. */
export function copyTo(clipboard: Clipboard, publication: string): Copy {
  return async ({ text, speaker, date, place, url }) => {
    const cited = `“${text}”\n${speaker}, in: ${publication}, ${date}, ${place}. ${url}`;
    try {
      await clipboard.writeText(cited);
      return { kind: 'copied' };
    } catch {
      return { kind: 'refused', text: cited };
    }
  };
}
