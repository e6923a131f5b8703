/**
 * Every message between the parts of the extension, one map a direction. A receiver checks that the sender is this
 * extension, parses what it got, and answers with a plain value, never with an `Error`.
 *
 * Shapes only; each direction is sent and received in `messages-to-page.ts`, `messages-to-background.ts` and
 * `messages-to-panels.ts` with `receive-reports.ts`.
 */
import type { FrameReport } from '../engine/reading/report.ts';

/** To the content script of a frame: `tabs.sendMessage`. */
export interface ToPage {
  /**
   * The frame answers with its report by `report`, so that all frames of a tab can be heard. `most`: how many mentions
   * it is to list, for each costs a look at the page's layout.
   */
  askReport(request: { readonly nonce: string; readonly most: number }): void;
  /** How many mentions are marked in this frame: the background asks again rather than remember. */
  askCount(): number;
  /** Scrolls to the mention and flashes it; false when it is no longer there. */
  jumpTo(mention: { readonly id: number }): boolean;
  /** Shows all names on this page, the rejected ones faintly, until the page is left. */
  showEveryName(shown: { readonly on: boolean }): void;
  step(to: { readonly direction: 'next' | 'previous' | 'open' }): boolean;
  /** Starts reading in "on click" mode. */
  start(): void;
  /** Stops reading this page until it is left, or goes on: "not on this site" where nothing may be kept. */
  rest(rested: { readonly on: boolean }): void;
}

/** To the background script: `runtime.sendMessage`. */
export interface ToBackground {
  /** The number of marked mentions of the sending frame changed: for the badge. */
  count(counted: { readonly mentions: number }): void;
  /**
   * A name may stand in the sending frame: inject the script that reads and marks. `lang`: what the page says its
   * language is. Resolves to whether it runs there now.
   */
  loadAnnotator(page: { readonly lang?: string }): boolean;
  /** A text there is in these languages: inject their words. Resolves to whether they are there now. */
  loadWords(wanted: { readonly languages: readonly string[] }): boolean;
  /** A card is wanted: inject the reader into the sending frame. Resolves to whether it runs there now. */
  loadReader(): boolean;
  /** "Not on this site": the writer of settings is no burden for every page to carry. Resolves to whether it holds now. */
  turnSiteOff(where: { readonly site: string }): boolean;
  /** Something may quote the record: inject the quotation check into the sending frame. */
  loadQuotes(): boolean;
  /** Opens the look-up with this query or passage. Resolves to true once it is open. */
  openLookup(target: { readonly query?: string; readonly passage?: string }): boolean;
}

/** To every open extension page (popup, side panel) and the background: `runtime.sendMessage`. */
export interface ToPanels {
  report(report: FrameReport & { readonly nonce: string | null }): void;
}
