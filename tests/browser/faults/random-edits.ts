/**
 * Random edits of a live page, the same for the same seed. Runs inside the page: self-contained.
 * @returns how often each kind of edit was made.
 */
export function editAtRandom(seed: number, edits: number): Readonly<Record<string, number>> {
  let state = seed;
  const random = (below: number): number => {
    // Lehmer's generator: the same in every browser.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const words = [
    'NSO Group',
    ' and ',
    'HLR lookup',
    'Government of India',
    ' was ',
    'NSO',
    ' Group ',
    'words ',
    'spyware ',
  ];
  const tags = ['p', 'div', 'b', 'span', 'li', 'a', 'section', 'x-box'];
  const pick = <T>(from: ArrayLike<T>): T | undefined => from[random(Math.max(1, from.length))];
  // Closed trees are known to whoever made them.
  const world = globalThis as unknown as { closedTrees?: Map<Element, ShadowRoot> };
  world.closedTrees ??= new Map();
  const { closedTrees } = world;
  const treeOf = (host: Element): ShadowRoot | null => host.shadowRoot ?? closedTrees.get(host) ?? null;
  const roots = [document.body, ...[...document.querySelectorAll('*')].flatMap((e) => treeOf(e) ?? [])];
  const all = (): Node[] => {
    const found: Node[] = [];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) found.push(walker.currentNode);
    }
    return found;
  };
  const anyElement = (): Element =>
    (pick(all().filter((node) => node instanceof HTMLElement)) as Element) ?? document.body;
  const anyText = (): Text | undefined => pick(all().filter((node) => node instanceof Text)) as Text | undefined;
  const made = (): Element => {
    const element = document.createElement(pick(tags) ?? 'p');
    for (let i = random(3); i >= 0; i--) element.append(pick(words) ?? '');
    return element;
  };
  const done: Record<string, number> = {};
  const count = (act: string): void => {
    done[act] = (done[act] ?? 0) + 1;
  };
  const acts: Readonly<Record<string, () => boolean | undefined>> = {
    append: () => {
      anyElement().append(made());
      return true;
    },
    prepend: () => {
      anyElement().prepend(pick(words) ?? '');
      return true;
    },
    insertBefore: () => {
      anyElement().before(made(), pick(words) ?? '');
      return true;
    },
    removeElement: () => {
      const element = anyElement();
      if (element === document.body || element.contains(document.body)) return false;
      element.remove();
      return true;
    },
    removeText: () => {
      const text = anyText();
      text?.remove();
      return text !== undefined;
    },
    changeText: () => {
      const text = anyText();
      if (text) text.data = `${pick(words)}${pick(words)}`;
      return text !== undefined;
    },
    split: () => {
      const text = anyText();
      if (!text || text.length < 2) return false;
      text.splitText(1 + random(text.length - 1));
      return true;
    },
    normalise: () => {
      document.body.normalize();
      return true;
    },
    move: () => {
      const [moved, to] = [anyElement(), anyElement()];
      if (moved.contains(to)) return false;
      to.append(moved);
      return true;
    },
    moveWithState: () => {
      const [moved, to] = [anyElement(), anyElement()];
      if (moved.contains(to)) return false;
      // Without a removal in between, where the browser can: Chromium from 133 on.
      const parent = to as Element & { moveBefore?(node: Node, before: Node | null): void };
      if (parent.moveBefore) parent.moveBefore(moved, parent.firstChild);
      else parent.insertBefore(moved, parent.firstChild);
      return true;
    },
    shuffle: () => {
      const element = anyElement();
      element.replaceChildren(...[...element.childNodes].reverse());
      return true;
    },
    wrap: () => {
      const element = anyElement();
      if (element === document.body) return false;
      const wrapper = document.createElement(pick(tags) ?? 'p');
      element.replaceWith(wrapper);
      wrapper.append('and ', element);
      return true;
    },
    attachSlotted: () => {
      const host = anyElement();
      if (treeOf(host) || !/^(P|DIV|SPAN|SECTION|X-BOX)$/.test(host.nodeName) || random(3) !== 0) return false;
      host.attachShadow({ mode: 'open' }).append(made(), document.createElement('slot'), made());
      return true;
    },
    attachShadow: () => {
      const host = anyElement();
      if (treeOf(host) || !/^(P|DIV|SPAN|SECTION|X-BOX)$/.test(host.nodeName) || random(4) !== 0) return false;
      host.attachShadow({ mode: 'open' }).append(made());
      return true;
    },
    attachClosedShadow: () => {
      const host = anyElement();
      if (treeOf(host) || !/^(P|DIV|SPAN|SECTION|X-BOX)$/.test(host.nodeName) || random(4) !== 0) return false;
      const tree = host.attachShadow({ mode: 'closed' });
      closedTrees.set(host, tree);
      tree.append(made());
      return true;
    },
    replace: () => {
      const element = anyElement();
      if (element === document.body) return false;
      element.replaceWith(made(), made());
      return true;
    },
    hide: () => {
      anyElement().toggleAttribute('hidden');
      return true;
    },
    makeEditable: () => {
      anyElement().toggleAttribute('contenteditable');
      return true;
    },
  };
  for (const act of Object.keys(acts)) done[act] = 0;
  const names = Object.keys(acts);
  for (let i = 0; i < edits; i++) {
    try {
      const act = pick(names) ?? '';
      if (acts[act]?.()) count(act);
    } catch {
      // Some pairs of nodes cannot be joined; the same ones in every browser.
    }
  }
  if (document.body.querySelectorAll('*').length < 8) for (let i = 0; i < 12; i++) document.body.append(made());
  done.swapRoot = random(3) === 0 ? 1 : 0;
  if (done.swapRoot === 1) document.documentElement.replaceWith(document.documentElement.cloneNode(true));
  return done;
}

/** The page's whole structure, shadow trees (closed ones, too) and the borders of text nodes included. */
export function structureOf(): string {
  const { closedTrees } = globalThis as unknown as { closedTrees?: Map<Element, ShadowRoot> };
  const write = (node: Node): string => {
    if (node instanceof Text) return JSON.stringify(node.data);
    const children = [...node.childNodes].map(write).join('');
    if (!(node instanceof Element)) return children;
    const tree = node.shadowRoot ?? closedTrees?.get(node);
    const shadow = tree ? `#(${[...tree.childNodes].map(write).join('')})` : '';
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
    return `<${node.localName} ${attributes}>${shadow}${children}</>`;
  };
  return write(document.documentElement);
}
