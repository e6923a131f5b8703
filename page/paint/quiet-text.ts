/**
 * Which text stands still enough to be wrapped. A script that renders keeps hold of its nodes and may render again at any
 * time; text that it brought, or touched, is left alone.
 */
import { isElement, parentOf, rootOf } from '../read/dom.ts';

/** Where the usual frameworks say that a tree is theirs. What they do not say shows when they first change something. */
const RENDERED =
  '#root,#app,#__next,#__nuxt,#svelte,[data-reactroot],[data-v-app],[data-server-rendered],[ng-version],astro-island,[data-hydrate]';
/** Where a person may be typing, as far as the reading of the page has not left it out already. */
const EDITED = '[contenteditable]:not([contenteditable=false]),[role=textbox],textarea';

export interface QuietText {
  isQuiet(node: Text): boolean;
  /** Takes note of changes that the page made. */
  note(records: readonly MutationRecord[]): void;
  /** This text is never to be touched again. */
  disturb(parent: Node): void;
}

export function watchQuiet(): QuietText {
  const brought = new WeakSet<Node>();
  const disturbed = new WeakSet<Node>();
  return {
    isQuiet(node) {
      const parent = parentOf(node);
      if (!parent || !isElement(parent) || disturbed.has(parent) || rootOf(node) !== document) return false;
      if (document.designMode === 'on' || Element.prototype.closest.call(parent, `${RENDERED},${EDITED}`)) return false;
      for (let at: Node | null = parent; at; at = parentOf(at)) if (brought.has(at)) return false;
      return true;
    },
    note(records) {
      for (const { type, target, addedNodes } of records) {
        const parent = type === 'characterData' ? parentOf(target) : target;
        if (parent && parent !== document.body && parent !== document.documentElement) disturbed.add(parent);
        for (const node of addedNodes) brought.add(node);
      }
    },
    disturb: (parent) => disturbed.add(parent),
  };
}
