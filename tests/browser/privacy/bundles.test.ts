/**
 * What the shipped files say, read as text. A browser refuses the extension's pages any connection; content scripts are
 * under no such rule, so there the promise is that no code for it exists.
 */
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { record } from './dossier.ts';
import { filesOf, packageFolder, packageNames, root } from './packages.ts';

const CODE = /\.(?:js|mjs|html|css)$/u;

/** Ways to send, to load code, to build code from text, and to build a document from text. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  fetch: /(?<![\w$.-])fetch\b|\.fetch\b/u,
  XMLHttpRequest: /XMLHttpRequest/u,
  WebSocket: /WebSocket(?:Stream)?\b/u,
  WebTransport: /WebTransport/u,
  EventSource: /EventSource/u,
  sendBeacon: /sendBeacon/u,
  RTCPeerConnection: /RTCPeerConnection/u,
  'new Image': /new Image\b/u,
  SharedWorker: /new (?:Shared)?Worker\b/u,
  importScripts: /importScripts/u,
  'import()': /(?<![\w$.])import\s*\(/u,
  eval: /(?<![\w$.])eval\s*\(/u,
  'new Function': /new Function\b|(?<![\w$.])Function\s*\(/u,
  'timer with code': /set(?:Timeout|Interval)\(\s*["'`]/u,
  innerHTML: /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\b|srcdoc\s*=(?!=)/u,
  'link hints': /rel=["']?(?:preconnect|dns-prefetch|prefetch|prerender|preload)/u,
  '@import': /@import\b|url\(\s*["']?(?:https?:)?\/\//u,
};

/** Code of others that names what is forbidden and cannot reach it; each with its reason. */
const KNOWN: readonly { readonly what: string; readonly near: RegExp; readonly why: string }[] = [
  {
    what: 'innerHTML',
    near: /\.__html/u,
    why: 'Preact’s own branch for dangerouslySetInnerHTML, which nothing here uses',
  },
  {
    what: 'fetch',
    near: /this\._tree,|this\._index\.fetch\(/u,
    why: 'minisearch’s map of terms has a method of this name, that looks a term up',
  },
  {
    what: 'import()',
    near: /import\(`\.\/main-[\w-]+\.js`\)/u,
    why: 'the popup’s own script, by the name of its file in this package, comes behind the first frame',
  },
];

/** Addresses that may stand in the files; none is ever opened by itself. */
const ADDRESSES: readonly { readonly starts: string; readonly why: string }[] = [
  { starts: record.meta.url, why: 'the document that the cards cite; opens when pressed' },
  { starts: 'https://${', why: 'a host that was typed into the options page, parsed to learn its canonical spelling' },
  { starts: 'http://www.w3.org/', why: 'names of XML namespaces' },
];

/** Plain substrings around a hit, so that a failure shows what was found. */
function hits(text: string, pattern: RegExp): readonly string[] {
  const all = new RegExp(pattern.source, `${pattern.flags}g`);
  return [...text.matchAll(all)].map(({ index }) => text.slice(Math.max(0, index - 60), index + 60));
}

describe.each(packageNames)('the files of the %s package', (name) => {
  const files = [...filesOf(packageFolder(name))].map(([path, bytes]) => [path, bytes.toString('utf8')] as const);
  const code = files.filter(([path]) => CODE.test(path));

  it('are there', () => {
    expect(code.map(([path]) => path)).toEqual(
      expect.arrayContaining(['background.js', 'scan.js', 'annotate.js', 'reader.js', 'words/en.js']),
    );
  });

  it.each(Object.entries(FORBIDDEN))('name no %s', (what, pattern) => {
    const found = code.flatMap(([path, text]) =>
      hits(text, pattern)
        .filter((hit) => !KNOWN.some((known) => known.what === what && known.near.test(hit)))
        .map((hit) => `${path}: ${hit}`),
    );
    expect(found).toEqual([]);
  });

  it('hold no address but those with a reason', () => {
    const found = code.flatMap(([path, text]) =>
      [...text.matchAll(/(?:https?|wss?|ftp):\/\/(?!\*)[^\s"'`\\)<>]{3,}/gu)]
        .map(([address]) => address)
        .filter((address) => !ADDRESSES.some(({ starts }) => address.startsWith(starts)))
        .map((address) => `${path}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    for (const [path, text] of files.filter(([file]) => file.endsWith('.html')))
      for (const [, target = ''] of text.matchAll(/(?:src|href)="([^"]*)"/gu))
        expect(target, path).toMatch(/^\.{0,2}\/(?!\/)/u);
  });

  it('tell nothing of the computer that they were built on', () => {
    const places = [root, homedir(), tmpdir(), process.cwd(), '/node_modules/', 'file:///home', 'sourceMappingURL'];
    const telling = places.filter((place) => place.length > 1);
    for (const [path, text] of files)
      for (const place of telling) expect(text.includes(place), `${path}: ${place}`).toBe(false);
  });
});

it('uses no way around text nodes in its own source', () => {
  for (const folder of ['entrypoints', 'components', 'page', 'browser', 'engine'])
    for (const [path, bytes] of filesOf(join(root, folder)))
      expect(/dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML/u.test(bytes.toString()), path).toBe(
        false,
      );
});

describe('the search itself', () => {
  it.each([
    ['fetch', 'await fetch("/x")'],
    ['fetch', 'globalThis.fetch(x)'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['WebSocket', 'new WebSocket(u)'],
    ['sendBeacon', 'navigator.sendBeacon(u)'],
    ['import()', 'import("./x.js")'],
    ['eval', 'x=eval("1")'],
    ['new Function', 'new Function("return 1")'],
    ['timer with code', 'setTimeout("alert(1)",9)'],
    ['innerHTML', 'e.innerHTML=t'],
    ['new Image', '(new Image).src=u'],
  ])('finds %s in %s', (what, code) => {
    expect(hits(code, FORBIDDEN[what] ?? /$^/u)).toHaveLength(1);
  });
});
