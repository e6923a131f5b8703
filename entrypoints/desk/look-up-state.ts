/** Where the look-up stands: kept here, written into the address, followed when the reader goes back. */
import { forgetHistory, readHistory, rememberQuery } from '../../browser/session-history.ts';
import type { TabKey } from '../../components/desk/Tabs.tsx';
import { formatRoute, type LookupRoute, parseRoute } from '../../engine/desk/lookup-route.ts';
import { readInput } from '../../engine/search/read-input.ts';

export interface LookUpState {
  readonly route: LookupRoute;
  readonly query: string;
  readonly tab: TabKey;
  readonly history: readonly string[];
}

/** The address is written when the typing pauses: browsers refuse more than a few hundred changes a minute. */
const ADDRESS_MS = 300;

/** @param typed what stands in the search box already. */
export function createLookUpState(changed: () => void, typed: string) {
  const first = typed === '' ? parseRoute(location.hash) : routeFor(typed);
  let state: LookUpState = { route: first, query: typed || queryOf(first), tab: tabOf(first), history: [] };
  let depth = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (next: Partial<LookUpState>): void => {
    state = { ...state, ...next };
    changed();
  };
  const remember = async (query: string): Promise<void> => update({ history: await rememberQuery(query) });
  const writeAddress = (): void => {
    clearTimeout(timer);
    window.history.replaceState(null, '', formatRoute(state.route) || location.pathname + location.search);
  };
  const goTo = (route: LookupRoute): void => {
    writeAddress();
    window.history.pushState(null, '', formatRoute(route) || location.pathname + location.search);
    depth += 1;
    update({ route, tab: tabOf(route), ...(route.view === 'results' ? { query: route.query } : {}) });
  };

  const follow = (): void => {
    const route = parseRoute(location.hash);
    update({ route, tab: 'record', ...(route.view === 'results' ? { query: route.query } : {}) });
  };
  addEventListener('popstate', () => {
    depth = Math.max(0, depth - 1);
    follow();
  });
  addEventListener('hashchange', follow);
  void readHistory().then((history) => update({ history }));

  return {
    now: () => state,
    goTo,
    openTab: (tab: TabKey) => update({ tab }),
    onQuery: (query: string) => {
      const route = routeFor(query);
      update({ query, route, tab: 'record' });
      clearTimeout(timer);
      timer = setTimeout(writeAddress, ADDRESS_MS);
    },
    onOpen: (id: string) => {
      if (state.route.view === 'results') void remember(state.query);
      goTo({ view: 'passage', id });
    },
    onBack: () => {
      if (depth > 0) window.history.back();
      else goTo(state.query === '' ? { view: 'start' } : { view: 'results', query: state.query });
    },
    onForgetHistory: () => {
      void forgetHistory();
      update({ history: [] });
    },
  };
}

/** A long text is compared with the record, not searched for word by word. */
function routeFor(typed: string): LookupRoute {
  const input = readInput(typed);
  if (input.kind === 'empty') return { view: 'start' };
  return input.kind === 'passage' ? { view: 'check', text: input.text } : { view: 'results', query: typed };
}

function queryOf(route: LookupRoute): string {
  return route.view === 'results' ? route.query : '';
}

/** Whoever comes without a question sees the page first. */
function tabOf(route: LookupRoute): TabKey {
  return route.view === 'start' ? 'page' : 'record';
}
