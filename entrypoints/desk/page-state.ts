/** What is known of the page in front, from its frames and the settings, and what can be done there. */
import { isPrivateWindow } from '../../browser/active-tab.ts';
import { askWhole } from '../../browser/frame-reports.ts';
import { sendToPage } from '../../browser/messages-to-page.ts';
import { requestAccess } from '../../browser/page-access.ts';
import { changeSite, loadSettings, watchSettings } from '../../browser/settings.ts';
import { fallback, type Settings } from '../../browser/settings-schema.ts';
import { siteOf } from '../../browser/sites.ts';
import { showTheme } from '../../browser/theme.ts';
import { type TabPicture, type TabWatch, watchTab } from '../../browser/watch-tab.ts';
import type { PageProps } from '../../components/desk/Popup.tsx';
import type { PageStanding } from '../../components/mentions/PageNote.tsx';
import { entriesOf } from '../../engine/desk/page-entries.ts';
import { mentionsOf } from '../../engine/desk/page-mentions.ts';
import { quotationsOf } from '../../engine/desk/page-quotations.ts';
import { type FrameReport, LISTED_AT_ONCE } from '../../engine/reading/report.ts';

interface Options {
  readonly changed: () => void;
  /** Whether opening this surface is itself the click that "on click" waits for. */
  readonly startsReading: boolean;
  /** After the page has scrolled to a mention. */
  readonly jumped: () => void;
}

const NOT_KEPT = 'The browser does not let extensions store anything now.';
const NOT_KEPT_IN_PRIVATE = 'From a private window nothing is kept about a site.';

export function createPageState({ changed, startsReading, jumped }: Options) {
  let tabId: number | null = null;
  let watching: { readonly watch: TabWatch; readonly stop: AbortController } | null = null;
  let picture: TabPicture = { state: 'asking' };
  let settings: Settings = fallback;
  let everyNameShown = false;
  let listed = LISTED_AT_ONCE;
  let notice = '';

  const apply = (next: Settings): void => {
    settings = next;
    showTheme(settings.theme);
    changed();
  };
  watchSettings(apply, new AbortController().signal);
  void loadSettings().then(apply);

  const see = (next: TabPicture): void => {
    picture = next;
    if (startsReading && standingOf(picture, settings).kind === 'waiting') start();
    changed();
  };
  const start = (): void => {
    if (tabId !== null) void sendToPage({ tabId, frameId: null }, 'start').then(() => watching?.watch.again());
  };
  const say = (words: string): void => {
    notice = words;
    changed();
  };

  return {
    follow(next: number | null): void {
      if (next === tabId) return;
      watching?.stop.abort();
      tabId = next;
      everyNameShown = false;
      listed = LISTED_AT_ONCE;
      notice = '';
      const stop = new AbortController();
      picture = { state: 'asking' };
      watching = next === null ? null : { watch: watchTab(next, see, stop.signal), stop };
      changed();
    },
    /** What the frames tell, the top frame's first; all of it, also where the list shows the first part only. */
    async reports(): Promise<readonly FrameReport[]> {
      if (picture.state !== 'open' || tabId === null) return [];
      const { frames } = picture;
      const isWhole = frames.every(({ report }) => report.more === 0);
      const whole = isWhole
        ? frames
        : await askWhole(
            tabId,
            frames.map(({ frameId }) => frameId),
          );
      return whole.map(({ report }) => report);
    },
    now(): PageProps {
      const standing = standingOf(picture, settings);
      // A page that is switched off needs a moment to take its marks away; the list goes at once.
      const reported = picture.state === 'open' ? picture.frames : [];
      const frames = standing.kind === 'off' ? [] : reported;
      const top = reported.find(({ frameId }) => frameId === 0)?.report;
      const site = top ? siteOf(top.url) : null;
      return {
        title: top?.title ?? '',
        standing,
        mentions: mentionsOf(frames),
        more: frames.reduce((sum, { report }) => sum + report.more, 0),
        quotations: quotationsOf(frames),
        entries: entriesOf(frames),
        translated: frames.some(({ report }) => report.translated),
        unmarked: frames.reduce((sum, { report }) => sum + report.unmarked, 0),
        everyNameShown,
        site,
        siteOn: site !== null && !settings.sitesOff.includes(site) && top?.state !== 'off',
        notice,
        onJump: async ({ frameId, id }) => {
          if (tabId === null) return;
          if (await sendToPage({ tabId, frameId }, 'jumpTo', { id })) return jumped();
          say('That place is no longer on the page.');
          watching?.watch.again();
        },
        onMore: () => {
          listed += LISTED_AT_ONCE;
          watching?.watch.list(listed);
        },
        onShowEveryName: (on) => {
          everyNameShown = on;
          if (tabId !== null) void sendToPage({ tabId, frameId: null }, 'showEveryName', { on });
          changed();
        },
        onSwitchSite: async (on) => {
          if (site === null) return;
          const isPrivate = await isPrivateWindow();
          const kept = await changeSite('sitesOff', { site, on: !on, isPrivate });
          if (kept === 'nowhere') {
            // Then it holds for this page alone, until it is left.
            if (tabId !== null) await sendToPage({ tabId, frameId: null }, 'rest', { on: !on });
            say(isPrivate ? NOT_KEPT_IN_PRIVATE : NOT_KEPT);
          }
          watching?.watch.again();
        },
        onAllow: () => {
          if (picture.state !== 'barred' || picture.access.kind !== 'askable') return;
          void requestAccess(picture.access.origins).then((allowed) => {
            if (!allowed) say('Access was not given.');
            watching?.watch.again();
          });
        },
        onStart: start,
      };
    },
  };
}

function standingOf(picture: TabPicture, settings: Settings): PageStanding {
  if (picture.state === 'asking' || picture.state === 'silent') return { kind: picture.state };
  if (picture.state === 'barred') {
    const { access } = picture;
    if (access.kind === 'askable') return { kind: 'askable', everySite: access.origins.length > 1 };
    return access;
  }
  const top = picture.frames[0]?.report;
  const site = top ? siteOf(top.url) : null;
  // The settings speak first: a page needs a moment to follow them.
  if (top?.state === 'off' || (site !== null && settings.sitesOff.includes(site))) return { kind: 'off' };
  if (top?.state === 'waiting-for-click') return { kind: 'waiting' };
  const found = picture.frames.some(({ report }) => report.mentions.length > 0);
  if (top?.state === 'reading' && !found) return { kind: 'reading' };
  return { kind: 'read', capped: picture.frames.some(({ report }) => report.state === 'capped') };
}
