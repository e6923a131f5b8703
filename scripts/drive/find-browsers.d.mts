export type BrowserName = 'chromium' | 'firefox';
export const downloads: string;
export function findBrowser(name: BrowserName): string | null;
export function variableOf(name: BrowserName): string;
