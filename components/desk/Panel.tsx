import type { JSX } from 'preact';
import type { CardView } from '../../engine/card/card-view.ts';
import type { PageMention } from '../../engine/desk/page-mentions.ts';
import { Dossier } from '../mentions/Dossier.tsx';
import { PageNote } from '../mentions/PageNote.tsx';
import { SaveAs, type SaveTools } from '../mentions/SaveAs.tsx';
import { SiteSwitch } from '../mentions/SiteSwitch.tsx';
import { Desk, type DeskProps } from './Desk.tsx';
import { topicLabel } from './labels.ts';
import { PageEnd, type PageProps } from './Popup.tsx';

interface Props {
  readonly desk: DeskProps;
  readonly page: PageProps;
  readonly cardOf: (mention: PageMention) => CardView | null;
  readonly saving: SaveTools;
  readonly onOpenSettings: () => void;
}

/** The side panel: the dossier of the page in front, and the record. */
export function Panel({ desk, page, cardOf, saving, onOpenSettings }: Props): JSX.Element {
  const { standing } = page;
  const labelOf = (topic: string) => topicLabel(desk.lookUp.record, topic);
  return (
    <Desk
      {...desk}
      corner={<SiteSwitch site={page.site} on={page.siteOn} onSwitch={page.onSwitchSite} />}
      page={
        <>
          <p class="notice small" role="status">
            {page.notice}
          </p>
          {page.title !== '' && <h2 class="page-title">{page.title}</h2>}
          {standing.kind !== 'read' && <PageNote standing={standing} onAllow={page.onAllow} onStart={page.onStart} />}
          {page.entries.length > 0 && (
            <Dossier
              entries={page.entries}
              isPart={page.more > 0}
              labelOf={labelOf}
              cardOf={cardOf}
              onJump={page.onJump}
              onOpen={desk.lookUp.onOpen}
            />
          )}
          {standing.kind === 'read' && <PageEnd page={page} quotations={[]} />}
        </>
      }
      foot={
        <>
          {desk.tab === 'page' && page.entries.length > 0 ? <SaveAs {...saving} /> : <span />}
          <button type="button" class="button" data-kind="quiet" onClick={onOpenSettings}>
            Settings
          </button>
        </>
      }
    />
  );
}
