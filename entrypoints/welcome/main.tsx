import { record } from 'virtual:dossier/record';
import { sample } from 'virtual:dossier/sample';
import { subjects } from 'virtual:dossier/subjects';
import { render } from 'preact';
import { openOptions, readManifest } from '../../browser/extension.ts';
import { mayReadPages, requestPages } from '../../browser/page-access.ts';
import { loadSettings, watchSettings } from '../../browser/settings.ts';
import { readShortcuts } from '../../browser/shortcuts.ts';
import { showTheme } from '../../browser/theme.ts';
import { aboutOf } from '../../components/settings/about-facts.ts';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { createSampleCards } from '../../engine/card/sample-cards.ts';
import { createChooser } from '../../engine/choose/create-chooser.ts';
import { passageTools } from '../desk/passage-tools.ts';
import { copyWith } from './copy.ts';
import '../../components/theme/theme.css';
import '../../components/settings/settings.css';
import '../../components/card/card.css';
import '../../components/welcome/welcome.css';

const tools = passageTools(record);
const facts = aboutOf(record, readManifest());
const shown = {
  facts,
  sample,
  browser: import.meta.env.BROWSER as 'chrome' | 'edge' | 'firefox',
  cardOf: createSampleCards({
    record,
    runs: sample,
    choose: createChooser(record, subjects),
    linkTo: tools.linkTo,
  }),
  copy: copyWith(tools, record),
  onAllow: () => void requestPages().then(show),
  onOptions: openOptions,
};

async function show(): Promise<void> {
  const [settings, shortcuts, mayRead] = await Promise.all([loadSettings(), readShortcuts(), mayReadPages()]);
  showTheme(settings.theme);
  render(<WelcomePage {...shown} {...{ shortcuts, mayRead }} markStyle={settings.markStyle} />, document.body);
}

watchSettings(show, new AbortController().signal);
void show();
