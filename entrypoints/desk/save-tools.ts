/** Saves what the page says, with the record beside it, as a file: made here, sent nowhere. */
import { downloadText } from '../../browser/download.ts';
import type { SaveTools } from '../../components/mentions/SaveAs.tsx';
import type { Choice, MentionPlace } from '../../engine/choose/types.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { type PageDossier, toPageDossier } from '../../engine/export/page-dossier.ts';
import { toCsv } from '../../engine/export/to-csv.ts';
import { toMarkdown } from '../../engine/export/to-markdown.ts';
import { toWebAnnotations } from '../../engine/export/to-web-annotations.ts';
import type { FrameReport } from '../../engine/reading/report.ts';

interface Format {
  readonly label: string;
  readonly ending: string;
  readonly type: string;
  readonly write: (dossier: PageDossier) => string;
}

const newIri = () => `urn:uuid:${crypto.randomUUID()}`;

const formats: Readonly<Record<string, Format>> = {
  markdown: { label: 'Markdown', ending: 'md', type: 'text/markdown', write: toMarkdown },
  csv: { label: 'CSV', ending: 'csv', type: 'text/csv', write: toCsv },
  annotations: {
    label: 'Web annotations (JSON-LD)',
    ending: 'jsonld',
    type: 'application/ld+json',
    write: (dossier) => toWebAnnotations(dossier, newIri),
  },
};

interface Surroundings {
  readonly record: DossierRecord;
  readonly choose: (place: MentionPlace) => Choice;
  /** The top frame's first. */
  readonly frames: () => Promise<readonly FrameReport[]>;
}

export function saveTools({ record, choose, frames }: Surroundings): SaveTools {
  return {
    formats: Object.entries(formats).map(([key, { label }]) => ({ key, label })),
    save: async (key) => {
      const format = formats[key];
      if (!format) return;
      const exportedAt = new Date().toISOString();
      const dossier = toPageDossier({ record, frames: await frames(), choose, exportedAt });
      downloadText(`on-record-${exportedAt.slice(0, 10)}.${format.ending}`, format.write(dossier), format.type);
    },
  };
}
