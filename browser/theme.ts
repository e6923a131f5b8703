/**
 * The theme that the reader has chosen, on a page of the extension. The settings come some frames after the page has begun;
 * so the theme is noted where a page can read it at once: a popup that shall be dark would begin with a flash of white.
 */
import type { Settings } from './settings-schema.ts';

const NOTED = 'theme';

export function showTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(NOTED, theme);
  } catch {
    // Switched off in this browser: then the settings alone tell.
  }
}

/** The theme of last time, until the settings are there. */
export function showNotedTheme(): void {
  try {
    const theme = localStorage.getItem(NOTED);
    if (theme !== null) document.documentElement.dataset.theme = theme;
  } catch {
    // As above.
  }
}
