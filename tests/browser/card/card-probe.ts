/** Looks at the card of a page from outside; needs the test build, whose shadow root is open. */
import type { Area, DrivenPage, Point } from '../../../scripts/drive/driven-browser.ts';
import type { Rig } from '../harness/in-browsers.ts';

export interface SeenCard {
  readonly box: Area;
  readonly shape: string;
  readonly text: string;
  readonly title: string;
  /** Accessible name, roughly, of what has the focus inside; null when the focus is elsewhere. */
  readonly focused: string | null;
  /** How the host's parent is called. */
  readonly parent: string;
}

/** The card that can be seen now, once it has found its place; null when there is none. */
export function seeCard(page: DrivenPage): Promise<SeenCard | null> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll('*')].filter((one) => one.shadowRoot?.querySelector('.surface'));
    const surface = hosts[0]?.shadowRoot?.querySelector<HTMLElement>('.surface[data-placed]');
    const [host] = hosts;
    if (!surface || !host) return null;
    const { x, y, width, height } = surface.getBoundingClientRect();
    const focused = host.shadowRoot?.activeElement;
    return {
      box: { x, y, width, height },
      shape: surface.dataset.shape ?? '',
      text: surface.textContent ?? '',
      title: surface.querySelector('h2')?.textContent ?? '',
      focused: focused ? (focused.getAttribute('aria-label') ?? focused.textContent ?? '') : null,
      parent: host.parentElement?.localName ?? '',
    };
  });
}

export async function waitForCard(page: DrivenPage, timeoutMs = 20_000): Promise<SeenCard> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const card = await seeCard(page);
    if (card) return card;
    if (Date.now() > deadline) throw new Error(`no card within ${timeoutMs} ms`);
    await pause(30);
  }
}

export async function waitForNoCard(page: DrivenPage, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (await seeCard(page)) {
    if (Date.now() > deadline) throw new Error(`the card still stands after ${timeoutMs} ms`);
    await pause(30);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Serves a page with this body, opens it and waits until something is marked on it. */
export async function openMarked(rig: Rig, body: string, head = ''): Promise<DrivenPage> {
  const page = await rig.openHtml(
    `<!doctype html><html lang="en"><head><title>Spyware</title>${head}</head><body>${body}`,
  );
  await whenMarked(page);
  return page;
}

export async function whenMarked(page: DrivenPage): Promise<void> {
  await page.waitFor(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0), []);
}

/** The box of an element, or of the given one of its lines. */
export function boxOf(page: DrivenPage, selector: string, line = 0): Promise<Area> {
  return page.evaluate(
    (wanted: string, index: number) => {
      const rect = document.querySelector(wanted)?.getClientRects()[index];
      if (!rect) throw new Error(`nothing to see of ${wanted}`);
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    },
    selector,
    line,
  );
}

export function middleOf({ x, y, width, height }: Area): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Brings the pointer from outside onto the element and leaves it there. */
export async function restOn(page: DrivenPage, selector: string, line = 0): Promise<Area> {
  const box = await boxOf(page, selector, line);
  const to = middleOf(box);
  await page.moveTo({ x: 1, y: 1 });
  // The page looks at the pointer once a frame: on a slow machine it would not see that it has been away.
  await nextFrames(page);
  await page.moveTo({ x: to.x + 1, y: to.y });
  await page.moveTo(to);
  return box;
}

/** Waits until the page has drawn what was done to it so far, and what its scripts made of that. */
export function nextFrames(page: DrivenPage): Promise<unknown> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Waits until the window has grown or shrunk to its size: a card goes when the page moves under it. */
export async function windowAtRest(page: DrivenPage): Promise<void> {
  await page.waitFor(async () => {
    const STILL_MS = 600;
    const before = [innerWidth, innerHeight].join();
    await new Promise((resolve) => setTimeout(resolve, STILL_MS));
    return [innerWidth, innerHeight].join() === before;
  }, []);
}

/** Waits until the card has faded in and neither it nor this word has moved for some frames; resolves to the card. */
export async function cardAtRest(page: DrivenPage, selector = '#m'): Promise<SeenCard> {
  await waitForCard(page);
  await page.waitFor(
    async (wanted: string) => {
      const STILL_FRAMES = 6;
      const surface = [...document.querySelectorAll('*')]
        .map(({ shadowRoot }) => shadowRoot?.querySelector('.surface'))
        .find(Boolean);
      const placesNow = () =>
        [surface, document.querySelector(wanted)]
          .map((one) => one?.getBoundingClientRect())
          .map((box) => [box?.x, box?.y, box?.width, box?.height].join())
          .join(' ');
      const before = placesNow();
      for (let frame = 0; frame < STILL_FRAMES; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const isFading = surface?.getAnimations({ subtree: true }).some(({ playState }) => playState !== 'finished');
      return surface?.isConnected && !isFading && placesNow() === before;
    },
    [selector],
  );
  return waitForCard(page);
}

/** Where a control of the card stands, by its accessible name, once it stands still: what was pressed before may move it. */
export function controlOf(page: DrivenPage, name: string): Promise<Point> {
  return page.evaluate(async (wanted: string) => {
    const STILL_FRAMES = 3;
    const find = () => {
      for (const host of document.querySelectorAll('*'))
        for (const control of host.shadowRoot?.querySelectorAll('button, a, summary') ?? [])
          if ((control.getAttribute('aria-label') ?? control.textContent ?? '').startsWith(wanted)) return control;
      throw new Error(`the card has no “${wanted}”`);
    };
    for (let still = 0, last = ''; ; ) {
      const control = find();
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = control.getBoundingClientRect();
      const place = [x, y, width, height].join();
      still = place === last ? still + 1 : 0;
      last = place;
      if (still === STILL_FRAMES) return { x: x + width / 2, y: y + height / 2 };
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, name);
}

/** Sends a keyboard command the way the background script does. */
export async function command(rig: Rig, page: DrivenPage, direction: 'next' | 'previous' | 'open'): Promise<void> {
  const tab = await rig.browser.tabIdOf(page);
  await rig.browser.inExtension(
    (tabId: number, to: string) => {
      type Tabs = { tabs: { sendMessage(tab: number, message: unknown, options: object): Promise<unknown> } };
      const { tabs } = ((globalThis as Record<string, unknown>).browser ??
        (globalThis as Record<string, unknown>).chrome) as Tabs;
      return tabs.sendMessage(tabId, { 'on-record': 'page', name: 'step', payload: { direction: to } }, { frameId: 0 });
    },
    tab,
    direction,
  );
}
