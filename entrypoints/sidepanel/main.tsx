import { record } from 'virtual:dossier/record';
import { subjects } from 'virtual:dossier/subjects';
import { render } from 'preact';
import { followActiveTab, isTab, namedTab } from '../../browser/active-tab.ts';
import { openOptions } from '../../browser/extension.ts';
import { watchTargets } from '../../browser/lookup-target.ts';
import { Panel } from '../../components/desk/Panel.tsx';
import { createChooser } from '../../engine/choose/create-chooser.ts';
import { createCheck } from '../desk/check.ts';
import { createLookUpState } from '../desk/look-up-state.ts';
import { mentionCards } from '../desk/mention-cards.ts';
import { createPageState } from '../desk/page-state.ts';
import { passageTools } from '../desk/passage-tools.ts';
import { saveTools } from '../desk/save-tools.ts';
import { createSearch } from '../desk/search.ts';
import '../desk/desk.css';

const search = createSearch(record);
const check = createCheck(record);
const tools = passageTools(record);
const choose = createChooser(record, subjects);
const cardOf = mentionCards({ record, choose, linkTo: tools.linkTo });

const named = namedTab(location.search);
/** The same page serves as a look-up of its own, in a tab: there is no page beside it then. */
const besidePage = named !== null || !(await isTab());

const lookUp = createLookUpState(show, '');
const page = createPageState({ changed: show, startsReading: false, jumped: () => {} });
const saving = saveTools({ record, choose, frames: page.reports });

function show(): void {
  const { tab, ...state } = lookUp.now();
  const props = page.now();
  render(
    <Panel
      desk={{
        lookUp: { ...state, ...lookUp, record, search, check, tools, translated: props.translated },
        tab,
        besidePage,
        mentionCount: props.standing.kind === 'read' ? props.mentions.length + props.more : null,
        onTab: lookUp.openTab,
        onRoute: lookUp.goTo,
      }}
      page={props}
      cardOf={(mention) => cardOf(mention, props.title)}
      saving={saving}
      onOpenSettings={openOptions}
    />,
    document.body,
  );
}

show();
const open = new AbortController();
if (besidePage) void watchTargets(lookUp.goTo, open.signal);
if (named !== null) page.follow(named);
else if (besidePage) void followActiveTab(page.follow, open.signal);
