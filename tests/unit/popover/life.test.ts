/*
 *                          rest on a mention
 *            ┌────────┐ ───────────────────────▶ ┌──────────┐
 *   start ──▶│ closed │ ◀─────────────────────── │ dwelling │
 *            └────────┘  rest elsewhere, hold,   └──────────┘
 *              │  ▲  ▲   typed, dismiss, lost          │ time (300 ms)
 *      press,  │  │  │                                 ▼
 *      call    │  │  │  dismiss, lost, typed,   ┌──────────────┐  rest outside  ┌─────────┐
 *              │  │  └───── press elsewhere ─── │ open (hover) │ ─────────────▶ │ leaving │
 *              │  │                             │              │ ◀───────────── │         │
 *              │  │                             └──────────────┘   rest inside, └─────────┘
 *              ▼  │ dismiss, lost,                     │           or time on      │   │
 *        ┌────────────────┐  press elsewhere           │ press     another mention │   │ time (300 ms)
 *        │ open (pinned:  │  or again                  │ inside                    │   ▼
 *        │ press, touch,  │ ◀──────────────────────────┴───────────────────────────┘ closed
 *        │ key)           │                press inside or on a mention, call
 *        └────────────────┘
 *
 * Every change gives the state a new token; `time` with another token changes nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atRest,
  DWELL_MS,
  dueAfterMs,
  GRACE_MS,
  type Life,
  type LifeEvent,
  nextLife,
  type OpenBy,
} from '../../../engine/popover/life.ts';

const rest = (on: number | null, more: { inside?: boolean; modifier?: boolean } = {}): LifeEvent => ({
  kind: 'rest',
  on,
  inside: false,
  modifier: false,
  ...more,
});
const press = (on: number | null, more: Partial<Extract<LifeEvent, { kind: 'press' }>> = {}): LifeEvent => ({
  kind: 'press',
  on,
  inside: false,
  by: 'press',
  link: false,
  modifier: false,
  ...more,
});
const dismiss: LifeEvent = { kind: 'dismiss' };
const lost: LifeEvent = { kind: 'lost' };
const typed: LifeEvent = { kind: 'typed' };
const hold: LifeEvent = { kind: 'hold' };
/** The timer of the state that it is given to. */
const TIME = 'time';

type Step = LifeEvent | typeof TIME;

function live(openBy: OpenBy, steps: readonly Step[], from: Life = atRest): Life {
  return steps.reduce<Life>(
    (state, step) => nextLife(openBy, state, step === TIME ? { kind: 'time', token: state.token } : step),
    from,
  );
}

/** `open 1 hover`, `leaving 1`, `closed`: a state without its token. */
function say(state: Life): string {
  switch (state.kind) {
    case 'closed':
      return state.barred === null ? 'closed' : `closed, barring ${state.barred}`;
    case 'dwelling':
      return `dwelling ${state.mention}`;
    case 'open':
      return `open ${state.mention} ${state.by}`;
    case 'leaving':
      return state.next === null ? `leaving ${state.mention}` : `leaving ${state.mention} for ${state.next}`;
  }
}

const stories: readonly [story: string, openBy: OpenBy, steps: readonly Step[], end: string][] = [
  ['resting on a mention opens its card after the dwell', 'hover', [rest(1), TIME], 'open 1 hover'],
  ['crossing many mentions opens nothing', 'hover', [rest(1), rest(2), rest(3), rest(null), TIME], 'closed'],
  [
    'a button going down ends the dwell, so that a selection opens nothing',
    'hover',
    [rest(1), hold, rest(1)],
    'closed, barring 1',
  ],
  ['typing ends the dwell', 'hover', [rest(1), typed], 'closed, barring 1'],
  ['typing sends a hover card away', 'hover', [rest(1), TIME, typed], 'closed, barring 1'],
  ['typing leaves a pinned card alone', 'hover', [press(1), typed], 'open 1 press'],
  ['the way from word to card keeps it open', 'hover', [rest(1), TIME, rest(null, { inside: true })], 'open 1 hover'],
  ['leaving gives a time of grace', 'hover', [rest(1), TIME, rest(null)], 'leaving 1'],
  [
    'coming back in time keeps the card',
    'hover',
    [rest(1), TIME, rest(null), rest(null, { inside: true })],
    'open 1 hover',
  ],
  ['after the grace the card goes', 'hover', [rest(1), TIME, rest(null), TIME], 'closed'],
  ['resting on another mention brings its card', 'hover', [rest(1), TIME, rest(2), TIME], 'open 2 hover'],
  [
    'another mention crossed on the way out brings nothing',
    'hover',
    [rest(1), TIME, rest(2), rest(null), TIME],
    'closed',
  ],
  ['Escape closes without the pointer moving', 'hover', [rest(1), TIME, dismiss], 'closed, barring 1'],
  [
    'a dismissed card does not come back under a still pointer',
    'hover',
    [rest(1), TIME, dismiss, rest(1), TIME],
    'closed, barring 1',
  ],
  [
    'it comes back once the pointer has been elsewhere',
    'hover',
    [rest(1), TIME, dismiss, rest(null), rest(1), TIME],
    'open 1 hover',
  ],
  [
    'going over to another mention lifts the bar',
    'hover',
    [rest(1), TIME, dismiss, rest(2), rest(1), TIME],
    'open 1 hover',
  ],
  ['a click pins', 'hover', [press(1), rest(null), TIME], 'open 1 press'],
  [
    'a click in a hover card pins it',
    'hover',
    [rest(1), TIME, press(null, { inside: true }), rest(null)],
    'open 1 press',
  ],
  [
    'a click in a card that is being left pins it',
    'hover',
    [rest(1), TIME, rest(null), press(null, { inside: true })],
    'open 1 press',
  ],
  [
    'a click in a pinned card changes nothing',
    'hover',
    [{ kind: 'call', on: 1 }, press(null, { inside: true })],
    'open 1 key',
  ],
  ['a click on the word of a hover card pins it', 'hover', [rest(1), TIME, press(1)], 'open 1 press'],
  ['a second click on the word closes', 'hover', [press(1), press(1)], 'closed, barring 1'],
  ['a click elsewhere closes', 'hover', [press(1), press(null)], 'closed'],
  ['a click on another mention moves the card there', 'hover', [press(1), press(2)], 'open 2 press'],
  [
    'a click on a link is the page’s alone',
    'hover',
    [rest(1), press(1, { link: true }), rest(1), TIME],
    'closed, barring 1',
  ],
  ['a link with no card near changes nothing', 'hover', [press(1, { link: true })], 'closed'],
  ['a tap pins', 'hover', [press(1, { by: 'touch' })], 'open 1 touch'],
  ['where clicks open, resting does not', 'click', [rest(1), TIME], 'closed'],
  ['where clicks open, a click does', 'click', [press(1)], 'open 1 press'],
  ['where a modifier is asked for, resting alone does nothing', 'modifier', [rest(1), TIME], 'closed'],
  ['with the modifier held a card opens at once', 'modifier', [rest(1, { modifier: true })], 'open 1 hover'],
  [
    'letting go of the modifier keeps the card while the pointer stays',
    'modifier',
    [rest(1, { modifier: true }), rest(1)],
    'open 1 hover',
  ],
  ['where a modifier is asked for, a plain click does nothing', 'modifier', [press(1)], 'closed'],
  ['where a modifier is asked for, a finger still opens', 'modifier', [press(1, { by: 'touch' })], 'open 1 touch'],
  ['a call opens', 'click', [{ kind: 'call', on: 3 }], 'open 3 key'],
  ['a call takes over from a hover card', 'hover', [rest(1), TIME, { kind: 'call', on: 3 }], 'open 3 key'],
  ['a mention that goes takes its card along', 'hover', [press(1), lost], 'closed'],
  ['a pointer that has been elsewhere is barred from nothing', 'hover', [rest(1), TIME, dismiss, rest(null)], 'closed'],
  ['a page that shows something else bars nothing', 'hover', [rest(1), TIME, dismiss, lost], 'closed'],
  ['Escape with nothing open changes nothing', 'hover', [dismiss], 'closed'],
];

describe('the life of the card', () => {
  it.each(stories)('%s', (_story, openBy, steps, end) => {
    expect(say(live(openBy, steps))).toBe(end);
  });

  it.each([dismiss, lost, typed, hold, rest(null), press(null)])(
    'is the same object where nothing is shown and $kind changes nothing',
    (event) => {
      expect(nextLife('hover', atRest, event)).toBe(atRest);
    },
  );

  it.each<[story: string, steps: readonly Step[], again: LifeEvent]>([
    ['moving on within a word does not begin its dwell anew', [rest(1)], rest(1)],
    ['nor does it for the word that comes next', [rest(1), TIME, rest(2)], rest(2)],
    ['moving within an open card changes nothing', [rest(1), TIME], rest(null, { inside: true })],
  ])('%s', (_story, steps, again) => {
    const state = live('hover', steps);
    expect(nextLife('hover', state, again)).toBe(state);
  });

  it('gives another word that the pointer goes to on its way out its own time, and the old card no more than it has', () => {
    const leaving = live('hover', [rest(1), TIME, rest(null)]);
    const toNext = live('hover', [rest(2)], leaving);
    expect(toNext.token).not.toBe(leaving.token);
    expect(live('hover', [rest(null)], toNext).token).toBe(toNext.token);
  });

  it('sets a timer for a pointer at rest and for one that has left, and for nothing else', () => {
    const due = (...steps: readonly Step[]) => dueAfterMs(live('hover', steps));
    expect(due(rest(1))).toBe(DWELL_MS);
    expect(due(rest(1), TIME, rest(null))).toBe(GRACE_MS);
    expect([due(), due(rest(1), TIME), due(press(1))]).toEqual([null, null, null]);
    // Shorter, and crossing a page opens cards; longer, and a reader waits for them.
    expect([DWELL_MS, GRACE_MS]).toEqual([300, 300]);
  });

  const mention = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });
  const event: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom<Step>(dismiss, lost, typed, hold, TIME),
    fc.record({ on: mention, inside: fc.boolean(), modifier: fc.boolean() }).map(({ on, ...more }) => rest(on, more)),
    fc
      .record({
        on: mention,
        inside: fc.boolean(),
        link: fc.boolean(),
        by: fc.constantFrom('press' as const, 'touch' as const),
      })
      .map(({ on, ...more }) => press(on, more)),
    fc.integer({ min: 1, max: 3 }).map((on): LifeEvent => ({ kind: 'call', on })),
  );
  const mode = fc.constantFrom<OpenBy>('hover', 'click', 'modifier');

  it('takes no notice of a timer that was set for an earlier state', () => {
    fc.assert(
      fc.property(mode, fc.array(event), fc.nat(), (openBy, steps, ago) => {
        const state = live(openBy, steps);
        const token = (ago % (state.token + 1)) - 1;
        expect(nextLife(openBy, state, { kind: 'time', token })).toBe(state);
      }),
    );
  });

  it('gives every change a token that was never used, but for what leaves the running timer as it is', () => {
    fc.assert(
      fc.property(mode, fc.array(event), event, (openBy, steps, last) => {
        const before = live(openBy, steps);
        const after = live(openBy, [last], before);
        if (after === before) return;
        if (after.token === before.token) expect([before.kind, after.kind]).toEqual(['leaving', 'leaving']);
        else expect(after.token).toBe(before.token + 1);
      }),
    );
  });

  it('never moves a pinned card by moving the pointer or by waiting', () => {
    fc.assert(
      fc.property(
        mode,
        fc.array(
          fc.oneof(
            mention.map((on) => rest(on)),
            fc.constant<Step>(TIME),
          ),
        ),
        (openBy, steps) => {
          const pinned = live(openBy, [{ kind: 'call', on: 1 }]);
          expect(live(openBy, steps, pinned)).toBe(pinned);
        },
      ),
    );
  });

  it('always comes to rest: wherever it is, Escape or a lost page leaves nothing shown and no timer running', () => {
    fc.assert(
      fc.property(mode, fc.array(event), fc.constantFrom(dismiss, lost), (openBy, steps, end) => {
        const state = live(openBy, [...steps, end]);
        expect(state.kind).toBe('closed');
        expect(dueAfterMs(state)).toBeNull();
      }),
    );
  });
});
