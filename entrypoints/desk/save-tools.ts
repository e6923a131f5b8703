import type { SaveTools } from '../../components/mentions/SaveAs.tsx';

export const saveTools: SaveTools = { formats: [{ key: 'markdown', label: 'Markdown' }], save: () => {} };
