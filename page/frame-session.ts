/** One frame's life with the annotator: started, changed and stopped by settings; asked by lists and commands. */
import { type FrameReport, MOST_LISTED } from '../engine/reading/report.ts';
import type { Reading } from '../engine/reading/types.ts';
import { type Annotator, type AnnotatorOptions, startAnnotator } from './annotator/annotator.ts';
import { firstInSections } from './annotator/first-in-section.ts';
import { createMarkedMentions, type Listed, type Mentions } from './annotator/marked-mentions.ts';
import type { Found } from './annotator/mention-book.ts';
import { tellReadings } from './claim-frame.ts';
import { OVER } from './over.ts';
import type { MarkStyle, Painter } from './paint/painter.ts';
import { createHeartbeat } from './watch/heartbeat.ts';
import { isLarge, whenReadable } from './watch/readable.ts';

/** As much of the settings as concerns this frame. */
export interface FrameSettings {
  readonly isOff: boolean;
  readonly waitsForClick: boolean;
  readonly everyName: boolean;
  readonly markStyle: MarkStyle;
  /** Of each topic only the first name in each section is marked; lists hold all. */
  readonly firstInSection: boolean;
  /** Marks are to be elements that Tab reaches. */
  readonly withElements: boolean;
}

export interface FrameSessionOptions {
  /** Called when the frame is first read: compiling names costs a few milliseconds. */
  readonly createReading: () => Reading;
  readonly createPainter: (settings: FrameSettings, signal: AbortSignal) => Promise<Painter>;
  readonly loadWords: AnnotatorOptions['loadWords'];
  readonly quoting: AnnotatorOptions['quoting'];
  /** The frame is read from now on, and cards may open. `signal` ends with the marks. */
  readonly onStart: (mentions: Mentions, painter: Painter, signal: AbortSignal) => void;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
  /** Called when that is so: everything of this copy is to end. */
  readonly onDead: () => void;
  readonly onBehind: AnnotatorOptions['onBehind'];
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

export interface FrameSession {
  apply(settings: FrameSettings): void;
  /** The reader has asked for this page, in "on click" mode. */
  start(): void;
  /** Stops reading this page until it is left, or goes on. */
  rest(on: boolean): void;
  showEveryName(on: boolean): void;
  /** "Not this one": the name is left unmarked for as long as it stands on this page. */
  dismiss(id: number): void;
  /** @param most mentions that are listed. */
  report(most: number): FrameReport;
  /** Shown names that can be seen, as far as they have been counted: after the last change a moment ago. */
  count(): number;
}

const NOTHING_LISTED: Listed = { mentions: [], more: 0, quotations: [] };

interface Running {
  readonly annotator: Annotator;
  readonly painter: Painter;
  readonly mentions: Mentions;
}

export function createFrameSession(options: FrameSessionOptions): FrameSession {
  let settings: FrameSettings | null = null;
  let isAsked = false;
  let isResting = false;
  let everyName = false;
  let running: Running | null = null;
  let life: AbortController | null = null;

  const dismissed = new Set<number>();

  const isShown = ({ id, judged }: Found): boolean =>
    !dismissed.has(id) && (judged.mention || everyName || settings?.everyName === true);

  const thin = (shown: readonly Found[]): readonly Found[] =>
    settings?.firstInSection ? firstInSections(shown) : shown;

  function follow(): void {
    const isOn = settings !== null && !settings.isOff && !isResting && (isAsked || !settings.waitsForClick);
    if (!isOn) end();
    else if (!life) {
      life = new AbortController();
      begin(life.signal).catch(options.onError);
    }
  }

  function end(): void {
    life?.abort(OVER);
    life = null;
    running = null;
  }

  async function begin(signal: AbortSignal): Promise<void> {
    await whenReadable(signal);
    if (signal.aborted || !settings) return;
    const painter = await options.createPainter(settings, signal);
    if (signal.aborted) return;
    const { loadWords, onBehind, onError, quoting } = options;
    const annotator = startAnnotator({
      reading: options.createReading(),
      loadWords,
      painter,
      quoting,
      isShown,
      thin,
      signal,
      onBehind,
      onError,
    });
    const mentions = createMarkedMentions(annotator, painter, isShown);
    running = { annotator, painter, mentions };
    tellReadings(() => annotator.readings);
    lookAfter(running, signal);
    options.onStart(mentions, painter, signal);
  }

  /** Sees once a second, while something is painted, that it is still there and the extension, too. */
  function lookAfter({ annotator, painter }: Running, signal: AbortSignal): void {
    const beat = (): void => {
      if (options.isAlive()) painter.check();
      else options.onDead();
    };
    const startBeating = createHeartbeat({ isNeeded: () => annotator.plan.size > 0, beat, signal });
    annotator.subscribe(() => {
      if (!options.isAlive()) return options.onDead();
      startBeating();
    }, signal);
  }

  function state(): FrameReport['state'] {
    if (!settings) return 'reading';
    if (settings.isOff || isResting) return 'off';
    if (settings.waitsForClick && !isAsked) return 'waiting-for-click';
    return running?.annotator.state ?? (isLarge() ? 'reading' : 'settled');
  }

  options.signal.addEventListener('abort', () => life?.abort(OVER));
  return {
    apply(next) {
      const last = settings;
      settings = next;
      if (last && last.withElements !== next.withElements) end();
      follow();
      if (last?.markStyle !== next.markStyle) running?.painter.setStyle(next.markStyle);
      if (last?.everyName !== next.everyName || last.firstInSection !== next.firstInSection)
        running?.annotator.plan.update();
    },
    start() {
      isAsked = true;
      follow();
    },
    rest(on) {
      isResting = on;
      follow();
    },
    showEveryName(on) {
      everyName = on;
      running?.annotator.plan.update();
    },
    dismiss(id) {
      dismissed.add(id);
      running?.annotator.plan.update();
    },
    count: () => running?.mentions.count ?? 0,
    report(most) {
      const listed = running?.mentions.list(Math.min(most, MOST_LISTED)) ?? NOTHING_LISTED;
      const all = running ? Array.from(running.annotator.mentions.all()) : [];
      return {
        title: document.title,
        url: location.href,
        state: state(),
        ...listed,
        translated: running?.annotator.isTranslated ?? false,
        checking: running?.annotator.quotations.isChecking ?? false,
        unmarked: all.filter(({ judged }) => !judged.mention).length,
      };
    },
  };
}
