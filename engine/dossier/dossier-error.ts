/** A dossier that cannot be trusted. The message names the file and the id at fault, for the person who writes it. */
export class DossierError extends Error {
  override readonly name = 'DossierError';

  readonly file: string;
  readonly id: string;

  constructor(file: string, id: string, what: string) {
    super(`${file}: ${id}: ${what}`);
    this.file = file;
    this.id = id;
  }
}
