import type { leesRelatiesUitBewijs as Met } from '../../../../subgraphs/kit/relatie-uit-bewijs.ts';

const LID = { bewijs: 'GELDIG', profielen: ['LKO_DTV'], verlopen: [], beperkt: false, eigen: undefined } as const;

/** Without a proof to check or an own scope to look up: everybody is what the bench's gebruiker is. */
export const leesRelatiesUitBewijs: typeof Met = () => (onderwerpen) => Promise.resolve(onderwerpen.map(() => LID));
