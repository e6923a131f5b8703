import { defineConfig } from 'vite';
import { dossierPlugin } from '../../../../scripts/dossier-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [dossierPlugin()],
  define: { 'import.meta.env.ON_RECORD_TEST': 'true' },
});
