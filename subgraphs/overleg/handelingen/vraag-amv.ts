import type { OverlegContext } from '../context.ts';
import { AMV_LABEL } from '../regels/r-lko-17-amv-stappenplan.ts';
import { zietVan } from './ziet-van.ts';

/**
 * R-LKO-17: whether this person is an AMV under 18 today; undefined for nobody, and for whoever may not know: the IND is not asked.
 * @throws SubgraphFault FEITEN_NIET_BEREIKBAAR
 */
export async function vraagAmv(context: OverlegContext, vNummer: string | null): Promise<boolean | undefined> {
  if (vNummer === null || !(await zietVan(context, [vNummer], AMV_LABEL)).has(vNummer)) return undefined;
  return (await context.bronnen.vraagFeit('IND', 'amvOnder18', [vNummer])).has(vNummer);
}
