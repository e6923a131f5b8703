import { record } from 'virtual:dossier/record';
import { sample } from 'virtual:dossier/sample';
import { render } from 'preact';
import { downloadText } from '../../browser/download.ts';
import { readManifest } from '../../browser/extension.ts';
import { changeSettings, loadSettings, watchSettings } from '../../browser/settings.ts';
import type { Settings } from '../../browser/settings-schema.ts';
import { showTheme } from '../../browser/theme.ts';
import { aboutOf } from '../../components/settings/about-facts.ts';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { settingsActions } from './actions.ts';
import '../../components/theme/theme.css';
import '../../components/settings/settings.css';

const facts = aboutOf(record, readManifest());

/** Said once each time the page is open: a reader who was told can do nothing more about it here. */
const NOTICE = {
  everywhere: null,
  here: 'The browser’s synchronisation did not take this. It is kept on this device and holds here.',
  nowhere: 'The browser does not let extensions store anything now, so this choice holds until you close the page.',
} as const;

let settings = await loadSettings();
let notice: string | null = null;

const actions = settingsActions({
  now: () => settings,
  download: downloadText,
  change: async (patch) => {
    show({ ...settings, ...patch });
    notice = NOTICE[await changeSettings(patch)];
    show(settings);
  },
});

function show(next: Settings): void {
  settings = next;
  showTheme(settings.theme);
  render(<SettingsPage {...{ settings, sample, facts, notice, actions }} />, document.body);
}

watchSettings(show, new AbortController().signal);
show(settings);
