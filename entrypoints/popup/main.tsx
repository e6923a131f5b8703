import { record } from 'virtual:dossier/record';
import { render } from 'preact';
import { activeTab, namedTab } from '../../browser/active-tab.ts';
import { openOptions, readOwnWindow } from '../../browser/extension.ts';
import { hasPanel, openLookup } from '../../browser/open-lookup.ts';
import { Popup } from '../../components/desk/Popup.tsx';
import { createCheck } from '../desk/check.ts';
import { createLookUpState } from '../desk/look-up-state.ts';
import { createPageState } from '../desk/page-state.ts';
import { passageTools } from '../desk/passage-tools.ts';
import { createSearch } from '../desk/search.ts';

const search = createSearch(record);
const check = createCheck(record);
const tools = passageTools(record);
const named = namedTab(location.search);

/** Typed into the box of the page's HTML before this script was there. */
const typed = document.querySelector('input')?.value ?? '';
const lookUp = createLookUpState(show, typed);
const page = createPageState({ changed: show, startsReading: true, jumped: () => named ?? window.close() });

function show(): void {
  const { tab, ...state } = lookUp.now();
  const props = page.now();
  render(
    <Popup
      desk={{
        lookUp: { ...state, ...lookUp, record, search, check, tools, translated: props.translated },
        tab,
        besidePage: true,
        mentionCount: props.standing.kind === 'read' ? props.mentions.length + props.more : null,
        onTab: lookUp.openTab,
        onRoute: lookUp.goTo,
      }}
      page={props}
      onOpenPanel={hasPanel() ? openPanel : null}
      onOpenSettings={openOptions}
    />,
    document.body,
  );
}

/** Known before the click: a panel opens only while the click still counts. */
let windowId: number | null = null;

function openPanel(): void {
  void openLookup(windowId, lookUp.now().route).then(() => window.close());
}

show();
windowId = await readOwnWindow();
page.follow(named ?? (await activeTab()));
