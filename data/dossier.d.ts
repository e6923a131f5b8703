/** The bundled dossier, parsed and checked by the build (`scripts/dossier-plugin.ts`). */
declare module 'virtual:dossier/record' {
  export const record: import('../engine/dossier/types.ts').DossierRecord;
}

/** Which words speak of which passages: for the choice of passages (`engine/choose`). */
declare module 'virtual:dossier/subjects' {
  export const subjects: import('../engine/choose/types.ts').Subjects;
}
declare module 'virtual:dossier/sample' {
  export const sample: readonly import('../engine/dossier/sample.ts').SampleRun[];
}

/** Which three words in a row the record uses: lets the scan script pass over other quotations without the record. */
declare module 'virtual:dossier/trigrams' {
  export const trigrams: import('../engine/quotes/trigram-filter.ts').TrigramBits;
}

/** The names alone, packed (`engine/match/pack-gate.ts`): what every page is asked about before anything else is loaded. */
declare module 'virtual:dossier/gate' {
  export const gate: string;
}

/** The languages that there are words for, by tag; the first one is always needed. */
declare module 'virtual:dossier/languages' {
  export const languages: readonly string[];
}
