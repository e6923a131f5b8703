/** How passages are copied and linked to. */
import { copyText } from '../../browser/clipboard.ts';
import type { PassageTools } from '../../components/passage/PassagePage.tsx';
import { cite, citeFormats, isCiteFormat } from '../../engine/cite/cite.ts';
import { fragmentUrl } from '../../engine/cite/fragment-url.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';

export function passageTools(record: DossierRecord): PassageTools {
  return {
    linkTo: (passage) => fragmentUrl(record, passage),
    formats: citeFormats,
    copy: async (passage, format) => {
      if (!isCiteFormat(format)) return passage.text;
      const request = { passage, accessed: new Date().toISOString().slice(0, 10) };
      const text = cite(record, request, format);
      const copied = format === 'html' ? await copyText(cite(record, request, 'plain'), text) : await copyText(text);
      return copied ? null : text;
    },
  };
}
