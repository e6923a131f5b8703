/**
 * Arrow keys through whatever can be opened: every element with `data-row` below the search box, in document order, with
 * the box itself as the first stop. Tab goes its own way through all controls, as ever.
 */

/** Moves the focus; true when the key was meant for us. */
export function moveByArrow(event: KeyboardEvent, root: ParentNode): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const stops = [...root.querySelectorAll<HTMLElement>('[data-row]')].filter((stop) => stop.offsetParent !== null);
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = target(event.key, at, stops.length);
  const stop = to === null ? undefined : stops[to];
  if (at === -1 || !stop) return false;
  stop.focus();
  // Aligned to the nearest edge: the list stands still unless the stop would be out of sight.
  stop.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
  return true;
}

/** Home and End belong to the text in the search box. */
function target(key: string, at: number, length: number): number | null {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (at > 0 && key === 'Home') return 1;
  if (at > 0 && key === 'End') return length - 1;
  return null;
}
