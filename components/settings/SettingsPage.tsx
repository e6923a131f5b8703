import type { JSX } from 'preact';
import type { Settings } from '../../browser/settings-schema.ts';
import type { SampleRun } from '../../engine/dossier/sample.ts';
import { Section } from '../section/Section.tsx';
import { About, type AboutFacts } from './About.tsx';
import { Choice } from './Choice.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import { densities, markStyles, modes, openings, sensitivities, themes } from './options.ts';
import { SiteList } from './SiteList.tsx';
import { Switch } from './Switch.tsx';
import { Transfer, type Transferred } from './Transfer.tsx';

export interface SettingsActions {
  readonly change: (patch: Partial<Settings>) => void;
  readonly parseSite: (typed: string) => string | null;
  readonly exportFile: () => void;
  readonly importFile: (file: Blob) => Promise<Transferred>;
  readonly reset: () => Transferred;
}

interface Props {
  readonly settings: Settings;
  readonly sample: readonly SampleRun[];
  readonly facts: AboutFacts;
  /** What the reader must know of storage or access; null while all is well. */
  readonly notice: string | null;
  readonly actions: SettingsActions;
}

/** Every choice there is, each kept at once; there is nothing to save. */
export function SettingsPage({ settings, sample, facts, notice, actions }: Props): JSX.Element {
  const { change, parseSite } = actions;
  const set =
    <K extends keyof Settings>(key: K) =>
    (value: Settings[K]): void =>
      change({ [key]: value });
  const siteList = (key: 'sitesOff' | 'sitesWithElements') => ({
    sites: settings[key],
    parse: parseSite,
    onAdd: (site: string) => change({ [key]: [...settings[key], site] }),
    onRemove: (site: string) => change({ [key]: settings[key].filter((other) => other !== site) }),
  });

  return (
    <main class="settings">
      <header>
        <h1>{facts.name}</h1>
        <p class="meta">Settings. Each choice is kept at once.</p>
      </header>
      <p class="notice" role="status">
        {notice}
      </p>
      <Section title="Reading">
        <Choice name="mode" legend="Read" options={modes} value={settings.mode} onChange={set('mode')} />
        <Choice
          name="sensitivity"
          legend="Mark"
          options={sensitivities}
          value={settings.sensitivity}
          onChange={set('sensitivity')}
        />
        <Choice
          name="density"
          legend="How often"
          options={densities}
          value={settings.density}
          onChange={set('density')}
        />
      </Section>
      <Section title="Marks">
        <Choice
          name="markStyle"
          legend="Style"
          options={markStyles}
          value={settings.markStyle}
          onChange={set('markStyle')}
        />
        <MarkPreview runs={sample} markStyle={settings.markStyle} />
      </Section>
      <Section title="Cards">
        <Choice name="openBy" legend="Open by" options={openings} value={settings.openBy} onChange={set('openBy')} />
        <Choice name="theme" legend="Colours" options={themes} value={settings.theme} onChange={set('theme')} />
        <fieldset class="choice">
          <legend>Screen readers</legend>
          <Switch
            label="Say once how many mentions a page has"
            hint="For instance: “7 mentions”. The list in the popup is there in any case."
            checked={settings.announce}
            onChange={set('announce')}
          />
        </fieldset>
      </Section>
      <Section title="Sites">
        <SiteList
          heading="Switched off"
          hint="Nothing is read there."
          nothing="No site is switched off."
          {...siteList('sitesOff')}
        />
        <SiteList
          heading="Marks that Tab reaches"
          hint="Here real elements are put around the names, so that the Tab key and screen readers come to them. This changes the page, which by itself is left untouched."
          nothing="No site yet."
          {...siteList('sitesWithElements')}
        />
      </Section>
      <Section title="Your settings">
        <Transfer onExport={actions.exportFile} onImport={actions.importFile} onReset={actions.reset} />
      </Section>
      <Section title="About">
        <About {...facts} />
      </Section>
    </main>
  );
}
