/** Copying from the trial card, cited as everywhere else. */
import type { Copy } from '../../components/card/CopyButton.tsx';
import type { PassageTools } from '../../components/passage/PassagePage.tsx';
import type { DossierRecord } from '../../engine/dossier/types.ts';

export function copyWith({ copy }: PassageTools, { passages }: DossierRecord): Copy {
  return async ({ id, text }) => {
    const passage = passages.find((one) => one.id === id);
    const byHand = passage ? await copy(passage, 'plain') : text;
    return byHand === null ? { kind: 'copied' } : { kind: 'refused', text: byHand };
  };
}
