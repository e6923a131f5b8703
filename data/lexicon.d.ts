/** Names and cue words of the bundled dossier in all languages (`scripts/dossier-plugin.ts`), unpacked when first asked for. */
declare module 'virtual:dossier/lexicon' {
  export function lexicon(): import('../engine/dossier/lexicon.ts').Lexicon;
}

/** What of them is needed whatever the language. */
declare module 'virtual:dossier/lexicon-head' {
  export function head(): import('../engine/dossier/lexicon.ts').LexiconHead;
}
