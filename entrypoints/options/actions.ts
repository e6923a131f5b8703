/** What the options page can do, joined from settings, files and words. */
import { readSettingsFile, writeSettingsFile } from '../../browser/settings-file.ts';
import { fallback, type Settings } from '../../browser/settings-schema.ts';
import { siteTyped } from '../../browser/sites.ts';
import type { SettingsActions } from '../../components/settings/SettingsPage.tsx';
import type { Transferred } from '../../components/settings/Transfer.tsx';

const REFUSED = {
  'too-large': 'That file is too large to hold settings. Nothing was changed.',
  'no-json': 'That file cannot be read as settings. Nothing was changed.',
  'other-format': 'That file holds something else than settings of On Record. Nothing was changed.',
} as const;

interface Surroundings {
  readonly now: () => Settings;
  readonly change: (patch: Partial<Settings>) => void;
  readonly download: (name: string, text: string) => void;
}

export function settingsActions({ now, change, download }: Surroundings): SettingsActions {
  const replace = (next: Settings, message: string): Transferred => {
    const before = now();
    change(next);
    return { message, undo: () => change(before) };
  };
  return {
    change,
    parseSite: siteTyped,
    exportFile: () => download('on-record-settings.json', writeSettingsFile(now())),
    reset: () => replace(fallback, 'The defaults hold again, and the lists of sites are empty.'),
    importFile: async (file) => {
      const read = readSettingsFile(await file.text().catch(() => ''));
      if (read.kind === 'refused') return { message: REFUSED[read.why], undo: null };
      const left =
        read.left.length > 0 ? ` Not understood, and left out in part or whole: ${read.left.join(', ')}.` : '';
      return replace(read.settings, `The settings of the file hold now.${left}`);
    },
  };
}
