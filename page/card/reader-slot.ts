/** Where the scan script meets the reader script. */
import { scriptSlot } from '../script-slot.ts';
import type { Reader } from './reader.ts';

export const readerSlot = scriptSlot<Reader>('on-record.reader');
