/** Names and cue words of the bundled dossier (`scripts/dossier-plugin.ts`), unpacked when first asked for. */
declare module 'virtual:dossier/lexicon' {
  export function lexicon(): import('../engine/dossier/lexicon.ts').Lexicon;
}
