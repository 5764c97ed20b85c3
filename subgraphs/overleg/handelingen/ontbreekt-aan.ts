import DataLoader from 'dataloader';
import type { OverlegContext } from '../context.ts';
import { dossierMetGrond } from '../regels/dossier-met-grond.ts';
import type { Regelfout } from '../regels/regel.ts';
import { SIGNAALLIJST_BEVESTIGD, SIGNAALLIJST_VOLLEDIG } from '../regels/signaallijst-volledig.ts';
import type { Gevraagd } from '../regels/signaallijst-inhoud.ts';
import { leesVoorgelegd } from './lees-voorgelegd.ts';
import { heeftGrondHier, type Lijst } from './signaal-lijst.ts';
import { toonbaar } from './toonbaar.ts';
import { NIET_GEVRAAGD, vraagOverLijsten } from './vraag-over-lijsten.ts';

type Vragen = DataLoader<Lijst, Gevraagd['antwoorden'], string>;
/** Of one request: the owners are asked once, however many lists it reads. */
const vragen = new WeakMap<OverlegContext, Vragen>();

/**
 * What would hold back dienSignaallijstIn now, all of it; null for what is no concept any more.
 * @throws SubgraphFault FEITEN_NIET_BEREIKBAAR
 */
export async function ontbreektAan(lijst: Lijst, context: OverlegContext): Promise<readonly Regelfout[] | null> {
  if (lijst.stand !== 'CONCEPT') return null;
  const { bronnen, nu } = context;
  const { vNummer } = lijst;
  const [voorgelegd, antwoorden, metGrond] = await Promise.all([
    leesVoorgelegd(bronnen, lijst, nu),
    vragenVan(context).load(lijst),
    vNummer !== null && heeftGrondHier(bronnen, lijst.lkoId ?? '', vNummer),
  ]);
  const fouten = [
    dossierMetGrond({ vNummer, metGrond }),
    ...SIGNAALLIJST_VOLLEDIG.map((regel) => regel(voorgelegd)),
    ...SIGNAALLIJST_BEVESTIGD.map((regel) => regel({ ...voorgelegd, antwoorden })),
  ];
  return await Promise.all(fouten.flatMap((fout) => fout ?? []).map((fout) => toonbaar(fout, context)));
}

function vragenVan(context: OverlegContext): Vragen {
  const bekend = vragen.get(context);
  if (bekend !== undefined) return bekend;
  const nieuw: Vragen = new DataLoader(
    async (lijsten) => {
      const antwoorden = await vraagOverLijsten(context, lijsten);
      return lijsten.map(({ id }) => antwoorden.get(id) ?? NIET_GEVRAAGD);
    },
    { cacheKeyFn: ({ id }) => id },
  );
  vragen.set(context, nieuw);
  return nieuw;
}
