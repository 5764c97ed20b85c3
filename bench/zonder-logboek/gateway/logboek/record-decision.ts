import type { openDecisionLog as Met } from '../../../../gateway/logboek/record-decision.ts';

/** Without a record of what was decided. */
export const openDecisionLog: typeof Met = () => () => Promise.resolve();
