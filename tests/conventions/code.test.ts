/** What the code may not say, each with a sample of it, so that every rule is seen to catch something. */
import { describe, expect, it } from 'vitest';
import { type ProjectFile, productFolders, readSources, withoutComments } from './project-files.ts';

interface Rule {
  readonly title: string;
  readonly folders: readonly string[];
  /** Only files whose path matches. */
  readonly paths?: RegExp;
  readonly pattern: RegExp;
  readonly bad: readonly string[];
}

const everywhere = [...productFolders, 'scripts'];

/** Content scripts: in Firefox they see page objects through Xray wrappers, whose iterators throw. */
const content = ['page', 'entrypoints', 'engine'];

const rules: readonly Rule[] = [
  {
    title: 'HTML is never built from text',
    folders: productFolders,
    pattern:
      /\b(?:innerHTML|outerHTML\s*=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b|\bdocument\.write/,
    bad: ['a.innerHTML = b', "a.insertAdjacentHTML('x', y)", '<p dangerouslySetInnerHTML={x} />', 'document.write(x)'],
  },
  {
    title: 'types are neither waived nor silenced',
    folders: [...everywhere, 'tests'],
    paths: /^(?!tests\/conventions\/code\.test\.ts)/,
    pattern:
      /@ts-(?:ignore|nocheck|expect-error)|\bas any\b(?=\s*[;,)\].]|$)|:\s*any\b(?!\s*[:,]\s*['"])|<any>|\bany\[\]/,
    bad: ['// @ts-ignore', 'x as any', 'let a: any', 'Array<any>', 'any[]'],
  },
  {
    title: 'nothing can ask the network',
    folders: productFolders,
    pattern:
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bnew Image\b|\bRTCPeerConnection\b|\bimportScripts\b|\bWebTransport\b|\bimport\(\s*[^'"\s]/,
    bad: ['fetch(url)', 'new XMLHttpRequest()', 'navigator.sendBeacon(x)', 'new Image()', 'await import(url)'],
  },
  {
    title: 'no code is made from text',
    folders: everywhere,
    pattern: /\beval\s*\(|\bnew Function\b|\bsetTimeout\(\s*['"`]/,
    bad: ['eval(x)', 'new Function(x)', "setTimeout('x', 1)"],
  },
  {
    title: 'no iteration over highlights, query parameters or headers where Firefox forbids it',
    folders: content,
    pattern:
      /\bof\s+(?:CSS\.)?highlights\b|\.\.\.CSS\.highlights|\bhighlights?\.(?:keys|values|entries|forEach)\(|\bof\s+\w*[hH]ighlight\b|\bURLSearchParams\b|\.searchParams\.(?:keys|values|entries|forEach)\(|\bof\s+[\w.]*searchParams\b|\bnew Headers\b/,
    bad: [
      'for (const [name] of CSS.highlights) x(name);',
      '[...CSS.highlights]',
      'CSS.highlights.forEach(f)',
      'for (const range of highlight) f(range);',
      'url.searchParams.keys()',
      'for (const [k] of url.searchParams) f(k);',
      'new URLSearchParams(x)',
    ],
  },
  {
    title: 'nothing measures with a range of its own, which would tax the page’s edits until it is collected',
    folders: ['page', 'entrypoints'],
    paths: /^(?!page\/read\/lend-range\.ts|page\/annotator\/marked-mentions\.ts)/,
    pattern: /\bcreateRange\b|\bnew Range\b/,
    bad: ['const range = document.createRange();', 'new Range()'],
  },
  {
    title: 'no script runs in the page’s own world',
    folders: productFolders,
    pattern: /world:\s*['"]MAIN['"]|wrappedJSObject|\bexportFunction\b|\bcloneInto\b/,
    bad: ["{ world: 'MAIN' }", 'window.wrappedJSObject'],
  },
];

/** Extension pages are no content scripts: they see their own objects. */
const isExtensionPage = (path: string) =>
  /^entrypoints\/(?:popup|sidepanel|options|welcome|desk|background)\b/.test(path);

function offencesOf({ pattern, paths }: Rule, { path, text }: ProjectFile): readonly string[] {
  if (paths && !paths.test(path)) return [];
  const code = pattern.source.includes('@ts-') ? text : withoutComments(text);
  return code
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

describe.each(rules)('$title', (rule) => {
  it('holds in all code', () => {
    const files = readSources(rule.folders).filter(({ path }) => rule.folders !== content || !isExtensionPage(path));
    expect(files.flatMap((file) => offencesOf(rule, file))).toEqual([]);
  });

  it.each(rule.bad)('catches: %s', (text) => {
    expect(offencesOf(rule, { path: 'page/sample.ts', text })).toHaveLength(1);
  });
});
