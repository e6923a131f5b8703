/** How each browser names its own places. */
export type BrowserKind = 'chrome' | 'edge' | 'firefox';

interface Places {
  /** How the toolbar button is brought into sight. */
  readonly pin: string;
  readonly shortcuts: string;
  readonly access: string;
}

export const places: Readonly<Record<BrowserKind, Places>> = {
  chrome: {
    pin: 'Press the puzzle piece at the right of the toolbar, then the pin beside On Record.',
    shortcuts: 'chrome://extensions/shortcuts',
    access: 'chrome://extensions, On Record, Details, Site access',
  },
  edge: {
    pin: 'Press the puzzle piece at the right of the toolbar, then the eye beside On Record.',
    shortcuts: 'edge://extensions/shortcuts',
    access: 'edge://extensions, On Record, Details, Site access',
  },
  firefox: {
    pin: 'Press the puzzle piece at the right of the toolbar, then the cog beside On Record, then “Pin to Toolbar”.',
    shortcuts: 'about:addons, under the cog, “Manage Extension Shortcuts”',
    access: 'about:addons, On Record, Permissions',
  },
};
