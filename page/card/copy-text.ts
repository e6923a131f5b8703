/** Copies text to the clipboard on a page that may forbid it. */

/** @returns whether it was copied: no on pages without https, under a permissions policy, or without the focus. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The older way, which asks no permission: answers the browser's own `copy` event. No text field is made for it. */
function copyByCommand(text: string): boolean {
  let isAnswered = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isAnswered = event.clipboardData !== null;
  };
  addEventListener('copy', answer, { capture: true });
  try {
    return document.execCommand('copy') && isAnswered;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', answer, { capture: true });
  }
}
