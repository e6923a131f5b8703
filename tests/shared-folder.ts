/**
 * The folder beside the project with archived pages, the source as it was archived, and labelled sets.
 * It is no part of the project: what needs it is skipped where it is absent, and says so by its name.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared/', import.meta.url));

/** With a slash at its end, or null. */
export const sharedFolder: string | null = existsSync(folder) ? folder : null;

/** Ends the title of a test that is skipped without the folder. */
export const needsShared = sharedFolder ? '' : ' (skipped: there is no folder ../shared)';
