import type { JSX } from 'preact';
import type { PageEntry } from '../../engine/desk/page-entries.ts';
import type { PageMention } from '../../engine/desk/page-mentions.ts';
import type { PageQuotation } from '../../engine/desk/page-quotations.ts';
import { MentionList } from '../mentions/MentionList.tsx';
import { More } from '../mentions/More.tsx';
import { PageNote, type PageStanding } from '../mentions/PageNote.tsx';
import { SiteSwitch } from '../mentions/SiteSwitch.tsx';
import { Unmarked } from '../mentions/Unmarked.tsx';
import { QuotationList } from '../quotation/QuotationList.tsx';
import { Desk, type DeskProps } from './Desk.tsx';
import { topicLabel } from './labels.ts';

/** What is known of the page in front, and what can be done there. */
export interface PageProps {
  readonly title: string;
  readonly standing: PageStanding;
  readonly mentions: readonly PageMention[];
  /** How many more stand on the page that are not listed yet. */
  readonly more: number;
  readonly quotations: readonly PageQuotation[];
  /** Both as one list, in reading order. */
  readonly entries: readonly PageEntry[];
  /** A machine has translated the page. */
  readonly translated: boolean;
  readonly unmarked: number;
  readonly everyNameShown: boolean;
  readonly site: string | null;
  readonly siteOn: boolean;
  /** What came of the last action, announced; empty when nothing is to be said. */
  readonly notice: string;
  readonly onJump: (place: { readonly frameId: number; readonly id: number }) => void;
  readonly onMore: () => void;
  readonly onShowEveryName: (on: boolean) => void;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onStart: () => void;
}

interface Props {
  readonly desk: DeskProps;
  readonly page: PageProps;
  /** Null where the browser has no side panel. */
  readonly onOpenPanel: (() => void) | null;
  readonly onOpenSettings: () => void;
}

export function Popup({ desk, page, onOpenPanel, onOpenSettings }: Props): JSX.Element {
  return (
    <Desk
      {...desk}
      corner={<SiteSwitch site={page.site} on={page.siteOn} onSwitch={page.onSwitchSite} />}
      page={<PageView page={page} labelOf={(topic) => topicLabel(desk.lookUp.record, topic)} />}
      foot={
        <>
          {onOpenPanel && (
            <button type="button" class="button" data-kind="quiet" onClick={onOpenPanel}>
              Open the side panel
            </button>
          )}
          <button type="button" class="button" data-kind="quiet" onClick={onOpenSettings}>
            Settings
          </button>
        </>
      }
    />
  );
}

interface PageViewProps {
  readonly page: PageProps;
  readonly labelOf: (topic: string) => string;
}

function PageView({ page, labelOf }: PageViewProps): JSX.Element {
  const { standing, mentions, onJump } = page;
  return (
    <>
      <p class="notice small" role="status">
        {page.notice}
      </p>
      {standing.kind !== 'read' && <PageNote standing={standing} onAllow={page.onAllow} onStart={page.onStart} />}
      {mentions.length > 0 && (
        <MentionList mentions={mentions} isPart={page.more > 0} labelOf={labelOf} onJump={onJump} />
      )}
      {standing.kind === 'read' && <PageEnd page={page} quotations={page.quotations} />}
    </>
  );
}

interface PageEndProps {
  readonly page: PageProps;
  /** Those that the list above does not hold already. */
  readonly quotations: readonly PageQuotation[];
}

/** What else is to be said of a page that was read: nothing found, too long, names left alone. */
export function PageEnd({ page, quotations }: PageEndProps): JSX.Element {
  const { standing, entries, unmarked, everyNameShown, onShowEveryName } = page;
  return (
    <>
      {entries.length === 0 && (
        <div class="page-note small">
          <p>Nothing on this page speaks of what the record is about.</p>
        </div>
      )}
      <More count={page.more} onMore={page.onMore} />
      {standing.kind === 'read' && standing.capped && (
        <p class="small page-end">This page is very long. Only the names nearest to what is on screen are marked.</p>
      )}
      <QuotationList quotations={quotations} translated={page.translated} onJump={page.onJump} />
      <Unmarked count={unmarked} shown={everyNameShown} onShow={onShowEveryName} />
    </>
  );
}
