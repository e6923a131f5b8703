/** The card by itself, in every shape: `?theme=dark`, `?dir=rtl`, `?only=KEY`. */

import { record } from 'virtual:dossier/record';
import { render } from 'preact';
import { Card } from '../../../../components/card/Card.tsx';
import { cardCss } from '../../../../components/card/card-sheet.ts';
import { themeCss } from '../../../../components/theme/theme-sheet.ts';
import { viewOfTopic, withoutFinding } from './cards.ts';
import { withQuotations } from './quotations.ts';

const query = new URLSearchParams(location.search);
document.documentElement.dir = query.get('dir') ?? 'ltr';

const views = {
  hlr: viewOfTopic(record, 'hlr'),
  nso: viewOfTopic(record, 'nso'),
  khashoggi: withoutFinding(viewOfTopic(record, 'nso')),
  rwanda: viewOfTopic(record, 'rwanda'),
  dubai: viewOfTopic(record, 'dubai'),
  mexico: viewOfTopic(record, 'mexico'),
  ...withQuotations(record, viewOfTopic(record, 'nso')),
};

for (const [key, view] of Object.entries(views)) {
  if (query.get('only') && !key.startsWith(query.get('only') ?? '')) continue;
  const place = document.createElement('div');
  place.className = 'case';
  document.body.append(place);
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss + cardCss);
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.dataset.theme = query.get('theme') ?? 'auto';
  surface.style.background = 'none';
  root.append(surface);
  const actions = {
    copy: async () =>
      query.has('refuse') ? ({ kind: 'refused', text: 'Text' } as const) : ({ kind: 'copied' } as const),
    close: () => place.remove(),
    notThisOne: () => {},
    notOnThisSite: () => {},
    openLookup: () => {},
  };
  render(
    <Card view={view} actions={actions} position="2 of 7" summary="7 mentions: NSO Group 3, Hungary 4." />,
    surface,
  );
}
