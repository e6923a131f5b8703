/** Puts text on the clipboard; from a click or key press alone. No permission is needed for that. */

/** Resolves to whether the browser took it; `html` goes along where it is given. */
export async function copyText(text: string, html: string | null = null): Promise<boolean> {
  try {
    if (html === null) {
      await navigator.clipboard.writeText(text);
      return true;
    }
    const parts = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return false;
  }
}

function blob(type: string, text: string): Blob {
  return new Blob([text], { type });
}
