/** Names and cue words of the bundled dossier, for the scan script (`scripts/dossier-plugin.ts`). */
declare module 'virtual:dossier/lexicon' {
  export const lexicon: import('../engine/dossier/lexicon.ts').Lexicon;
}
