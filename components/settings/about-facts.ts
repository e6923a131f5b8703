import { inWords } from '../../engine/card/source-line.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import type { AboutFacts } from './About.tsx';

/** @param product as the manifest names it. */
export function aboutOf(
  record: DossierRecord,
  product: { readonly name: string; readonly version: string },
): AboutFacts {
  const { title, publisher, published, url, sha256 } = record.meta;
  const { name, version } = product;
  return {
    name,
    version,
    title,
    publisher,
    published: inWords(published),
    url,
    sha256,
    passages: record.passages.length,
  };
}
