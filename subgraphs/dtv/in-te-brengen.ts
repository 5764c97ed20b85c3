import { SubgraphFault } from '../kit/fault.ts';
import { isVNummer } from '../kit/scalars.ts';

/** More people than this in one answer is no list of one azc. */
const MAX_GEPLAATSTEN = 500;

/**
 * R-LKO-05: "Het COA brengt ook administratief geplaatsten in, voor zover ze niet al voorkomen op de caseloadlijst van de
 * DT&V." COA's list minus everybody on the caseload, compared on V-nummer, in COA's order.
 * @param administratiefGeplaatst COA's list as a router carried it here: it may be anything
 * @param bijCoa of these people, those of whom the COA itself says that they are administratief geplaatst at this LKO
 * @param opCaseload of these people, those on the caseload
 * @throws SubgraphFault FEITEN_NIET_BEREIKBAAR when the list did not come ("nobody" would be a claim that nobody made), or is
 *   not COA's own: whoever carries it could ask about anybody; SLEUTEL_ONGELDIG when something in it is no V-nummer
 */
export async function inTeBrengen(
  administratiefGeplaatst: unknown,
  bijCoa: (vNummers: readonly string[]) => Promise<ReadonlySet<string>>,
  opCaseload: (vNummers: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<readonly string[]> {
  if (!Array.isArray(administratiefGeplaatst) || administratiefGeplaatst.length > MAX_GEPLAATSTEN) {
    throw new SubgraphFault('FEITEN_NIET_BEREIKBAAR');
  }
  if (!administratiefGeplaatst.every(isVNummer)) throw new SubgraphFault('SLEUTEL_ONGELDIG');
  const geplaatst = [...new Set(administratiefGeplaatst)];
  if (geplaatst.length === 0) return [];
  const bevestigd = await bijCoa(geplaatst);
  if (!geplaatst.every((vNummer) => bevestigd.has(vNummer))) throw new SubgraphFault('FEITEN_NIET_BEREIKBAAR');
  const wel = await opCaseload(geplaatst);
  return geplaatst.filter((vNummer) => !wel.has(vNummer));
}
