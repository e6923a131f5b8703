import { withoutComments } from './project-files.ts';

/** What a source file imports, types included, as it is written there. */
export function importsOf(text: string): readonly string[] {
  const code = withoutComments(text);
  const statements = code.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]/g);
  const bare = code.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g);
  const inline = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...statements, ...bare, ...inline].flatMap(([, target]) => target ?? []);
}
