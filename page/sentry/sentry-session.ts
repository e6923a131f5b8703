/** One frame's life before any name was seen: follows the settings, keeps watch, and hands over to the annotator. */
import type { FrameReport } from '../../engine/reading/report.ts';
import { OVER } from '../over.ts';
import { isLarge } from '../watch/readable.ts';
import { type Sentry, type SentryOptions, startSentry } from './sentry.ts';

export interface SentrySettings {
  readonly isOff: boolean;
  readonly waitsForClick: boolean;
}

export interface SentrySession {
  apply(settings: SentrySettings): void;
  /** The reader has asked for this page. */
  start(): void;
  showEveryName(on: boolean): void;
  rest(on: boolean): void;
  report(): FrameReport;
  readonly isAsked: boolean;
  readonly everyName: boolean;
  readonly isResting: boolean;
}

export function createSentrySession({ createGate, onName, signal }: SentryOptions): SentrySession {
  let settings: SentrySettings | null = null;
  let isAsked = false;
  let everyName = false;
  let isResting = false;
  let life: AbortController | null = null;
  let sentry: Sentry | null = null;
  let hasFound = false;

  function follow(): void {
    const isOn = settings !== null && !settings.isOff && !isResting && (isAsked || !settings.waitsForClick);
    if (!isOn) {
      life?.abort(OVER);
      life = null;
    } else if (!life) {
      life = new AbortController();
      const found = (): void => {
        hasFound = true;
        onName();
      };
      sentry = startSentry({ createGate, onName: found, signal: AbortSignal.any([signal, life.signal]) });
    }
  }

  function state(): FrameReport['state'] {
    if (!settings) return 'reading';
    if (settings.isOff || isResting) return 'off';
    if (settings.waitsForClick && !isAsked) return 'waiting-for-click';
    if (hasFound) return 'reading';
    return sentry?.isDone || !isLarge() ? 'settled' : 'reading';
  }

  return {
    apply(next) {
      settings = next;
      follow();
    },
    start() {
      isAsked = true;
      follow();
    },
    showEveryName(on) {
      everyName = on;
    },
    rest(on) {
      isResting = on;
      follow();
    },
    report: () => ({
      title: document.title,
      url: location.href,
      state: state(),
      mentions: [],
      more: 0,
      quotations: [],
      translated: false,
      checking: false,
      unmarked: 0,
    }),
    get isAsked() {
      return isAsked;
    },
    get everyName() {
      return everyName;
    },
    get isResting() {
      return isResting;
    },
  };
}
