import { defineConfig } from 'vitest/config';
import { dossierPlugin } from './scripts/dossier-plugin.ts';

export default defineConfig({
  plugins: [dossierPlugin()],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/data/**/*.test.ts', 'tests/conventions/**/*.test.ts'] },
});
