/** The bundled dossier, parsed and checked by the build (`scripts/dossier-plugin.ts`). */
declare module 'virtual:dossier/record' {
  export const record: import('../engine/dossier/types.ts').DossierRecord;
}
