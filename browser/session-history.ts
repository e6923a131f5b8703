/** What was looked up in this session, the latest first: gone when the browser is closed, never on disk. */
import { isPrivateWindow } from './active-tab.ts';
import { readSession, removeSession, writeSession } from './session-store.ts';

const KEY = 'lookup-history';
/** As many as a reader still finds their way in. */
const LONGEST = 8;
const MAX_QUERY = 120;

export async function readHistory(): Promise<readonly string[]> {
  const queries = await readSession(KEY);
  return Array.isArray(queries) ? queries.filter((query) => typeof query === 'string').slice(0, LONGEST) : [];
}

export async function rememberQuery(query: string): Promise<readonly string[]> {
  const words = query.trim();
  const before = await readHistory();
  // Nothing of a private window is kept, not even in memory.
  if (words === '' || words.length > MAX_QUERY || (await isPrivateWindow())) return before;
  const queries = [words, ...before.filter((other) => other !== words)].slice(0, LONGEST);
  await writeSession(KEY, queries);
  return queries;
}

export async function forgetHistory(): Promise<void> {
  await removeSession(KEY);
}
