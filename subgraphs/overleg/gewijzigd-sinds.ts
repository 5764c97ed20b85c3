import type { HubNaam } from '../../toegang/bewijs.ts';
import { parseLabel } from '../../toegang/label.ts';
import type { PageArguments } from '../kit/connection.ts';
import { besluitOver } from '../kit/context.ts';
import type { OverlegContext } from './context.ts';

export interface SindsArguments extends PageArguments {
  /** A moment (ISO 8601 in UTC). */
  readonly gewijzigdSinds?: string | null;
}

/** Whether this gebruiker reads so much of this overleg that every change of a row is one that they see. */
export function leest(context: OverlegContext, type: HubNaam, id: string, label: string): boolean {
  return besluitOver(context, type, id, [[parseLabel(label)]], 'AVG').toegestaan;
}
