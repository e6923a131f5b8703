/** The dossier that the packages carry, as the build reads it. */
import { readRecord } from '../../../scripts/read-dossier.ts';

export const record = readRecord();
