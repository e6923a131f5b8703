/** The look-up in a large record, in the browser whose page this is. */
import { record } from 'virtual:dossier/record';
import { measureLargeRecord } from '../large-record.ts';

Object.assign(globalThis, { measureLargeRecord: () => measureLargeRecord(record) });
