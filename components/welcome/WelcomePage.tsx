import type { JSX } from 'preact';
import type { CardView } from '../../engine/card/card-view.ts';
import type { SampleRun } from '../../engine/dossier/sample.ts';
import type { Copy } from '../card/CopyButton.tsx';
import { Section } from '../section/Section.tsx';
import { type AboutFacts, Privacy } from '../settings/About.tsx';
import { type BrowserKind, places } from './browsers.ts';
import { type Shortcut, Shortcuts } from './Shortcuts.tsx';
import { Trial } from './Trial.tsx';

interface Props {
  readonly facts: AboutFacts;
  readonly browser: BrowserKind;
  readonly sample: readonly SampleRun[];
  readonly markStyle: 'underline' | 'tint' | 'both';
  readonly shortcuts: readonly Shortcut[];
  /** False while the browser lets us read no page by ourselves. */
  readonly mayRead: boolean;
  readonly cardOf: (run: number) => CardView | null;
  readonly copy: Copy;
  readonly onAllow: () => void;
  readonly onOptions: () => void;
}

/** Shown once, after installing: what it does, to be tried; what it keeps to itself; how to be rid of it. */
export function WelcomePage(props: Props): JSX.Element {
  const { facts, browser, sample, markStyle, shortcuts, mayRead, cardOf, copy, onAllow, onOptions } = props;
  const { name, title, publisher, published } = facts;
  return (
    <main class="settings welcome">
      <header>
        <h1>{name}</h1>
        <p class="lead">
          On any page that you read, {name} marks the names that one document speaks of. Beside them it shows what was
          said and what was found, word for word: “{title}”, {publisher}, <span class="kept">{published}</span>.
        </p>
      </header>
      {!mayRead && (
        <div class="notice">
          <p>Your browser does not let {name} read pages by itself yet. Without it, press its button on a page.</p>
          <button type="button" class="button" data-kind="first" onClick={onAllow}>
            Allow it to read pages
          </button>
        </div>
      )}
      <Section title="Try it">
        <Trial runs={sample} markStyle={markStyle} cardOf={cardOf} copy={copy} />
        <p class="hint">The paragraph is ours, for trying. What stands in the card is the document’s.</p>
      </Section>
      <Section title="Keep it at hand">
        <p>{places[browser].pin} Its number says how many mentions a page has; its list leads to each of them.</p>
      </Section>
      {shortcuts.length > 0 && (
        <Section title="By keyboard">
          <Shortcuts shortcuts={shortcuts} changedAt={places[browser].shortcuts} />
        </Section>
      )}
      <Section title="Privacy">
        <Privacy name={name} />
      </Section>
      <Section title="Switch it off">
        <ul class="privacy">
          <li>For a single name: “Not this one”, on its card.</li>
          <li>For a site: “Not on this site”, on any card, or the switch behind the button.</li>
          <li>Everywhere, until you press its button on a page: in the settings, “Only when I press its button”.</li>
          <li>Its access to sites: {places[browser].access}.</li>
        </ul>
        <p class="steps">
          <button type="button" class="button" onClick={onOptions}>
            Open the settings
          </button>
        </p>
      </Section>
    </main>
  );
}
