import { publicatieTabel } from '../../kit/publicatie-tabel.ts';
import { overlegSchema } from './overleg-schema.ts';

/** What is published of counts (R-RAO-05). */
export const publicaties = publicatieTabel(overlegSchema);
