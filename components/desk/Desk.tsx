import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { LookupRoute } from '../../engine/desk/lookup-route.ts';
import { LookUp, type LookUpProps } from '../lookup/LookUp.tsx';
import { SearchBox } from '../lookup/SearchBox.tsx';
import { moveByArrow } from './arrow-keys.ts';
import { type TabKey, Tabs } from './Tabs.tsx';

export interface DeskProps {
  readonly lookUp: LookUpProps;
  readonly tab: TabKey;
  readonly onTab: (tab: TabKey) => void;
  readonly onRoute: (route: LookupRoute) => void;
  /** False where no page stands beside: the look-up alone, in a tab of its own. */
  readonly besidePage: boolean;
  /** Mentions on the page; null while nothing is known. */
  readonly mentionCount: number | null;
}

interface Props extends DeskProps {
  /** Beside the name, at the top. */
  readonly corner: ComponentChildren;
  /** The view of the page. */
  readonly page: ComponentChildren;
  readonly foot: ComponentChildren;
}

/** What popup and panel have in common: one search box, the page and the record under it. */
export function Desk(props: Props): JSX.Element {
  const { lookUp, onTab, onRoute, besidePage, mentionCount, corner, page, foot } = props;
  const tab = besidePage ? props.tab : 'record';
  const desk = useRef<HTMLDivElement>(null);
  const { query, route, search, onQuery, onOpen } = lookUp;
  const openFirst = () => {
    const [best] = search(query).hits;
    if (route.view === 'results' && best) onOpen(best.passage);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between controls that are such by themselves.
    <div class="desk" ref={desk} onKeyDown={(event) => desk.current && moveByArrow(event, desk.current)}>
      <header class="desk-head">
        <div class="desk-bar">
          <h1 class="wordmark">On Record</h1>
          {corner}
        </div>
        <SearchBox
          query={query}
          onQuery={onQuery}
          onEnter={openFirst}
          onPassage={(text) => onRoute({ view: 'check', text })}
        />
        {besidePage && <Tabs open={tab} count={mentionCount} onOpen={onTab} />}
      </header>
      <main class="desk-main">
        <div class="desk-view" id="view" {...(besidePage ? { role: 'tabpanel', 'aria-labelledby': `tab-${tab}` } : {})}>
          {tab === 'page' ? page : <LookUp {...lookUp} />}
        </div>
      </main>
      <footer class="desk-foot">{foot}</footer>
    </div>
  );
}
