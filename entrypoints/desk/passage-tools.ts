/** How passages are copied and linked to. */
import { copyText } from '../../browser/clipboard.ts';
import type { PassageTools } from '../../components/passage/PassagePage.tsx';
import type { DossierRecord } from '../../engine/dossier/types.ts';

export function passageTools(record: DossierRecord): PassageTools {
  return {
    linkTo: () => record.meta.url,
    formats: [{ key: 'plain', label: 'Plain text' }],
    copy: async ({ text }) => ((await copyText(text)) ? null : text),
  };
}
