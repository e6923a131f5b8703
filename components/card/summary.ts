/** “7 mentions on this page: NSO Group 3, Hungary 4.”: topics in the order of their first mention. */
export function summarise(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const list = [...counts].map(([label, count]) => `${label} ${count}`).join(', ');
  return `${labels.length} ${labels.length === 1 ? 'mention' : 'mentions'} on this page: ${list}.`;
}
