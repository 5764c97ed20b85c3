import { nederlandseFeestdagen } from '../../subgraphs/overleg/feestdagen.ts';
import { terugkoppelingUiterlijk } from '../../subgraphs/overleg/regels/r-lko-18-terugkoppeling.ts';
import { besluiten, opschalingen, terugkoppelingen } from '../../subgraphs/overleg/tables/besluit.ts';
import type { Database } from '../../opslag/store.ts';
import type { Signaallijst } from '../wereld/signaallijsten.ts';
import type { Wereld } from '../wereld/wereld.ts';

/** What the RAO's decided about the signaallijsten of the world, what they told the LKO's, and what they laid before the Deelberaad. */
export async function laadBesluiten(db: Database, { signaallijsten }: Wereld): Promise<void> {
  await db.insert(besluiten).values(signaallijsten.flatMap(toBesluit));
  await db
    .insert(terugkoppelingen)
    .values(
      signaallijsten.flatMap(({ id, stand, teruggekoppeldOp: op }) =>
        stand === 'TERUGGEKOPPELD' && op !== null
          ? [{ signaallijstId: id, tekst: 'Het besluit van het RAO is met het LKO besproken.', op }]
          : [],
      ),
    );
  await db
    .insert(opschalingen)
    .values(signaallijsten.flatMap(({ id, volgtOp }) => (volgtOp === null ? [] : [{ signaallijstId: id, volgtOp }])));
}

function toBesluit(lijst: Signaallijst): (typeof besluiten.$inferInsert)[] {
  const { id, naar, niveau, stand, bijeenkomst, besluit: tekst, beslotenOp, ingediendOp } = lijst;
  if (niveau !== 'LKO_NAAR_RAO' || bijeenkomst === null || tekst === null || beslotenOp === null) return [];
  const dagen = { BIJEENKOMST: beslotenOp, BESLUIT: beslotenOp, INDIENEN: ingediendOp ?? beslotenOp };
  const isFeestdag = nederlandseFeestdagen({ goedeVrijdag: true });
  return [
    {
      id: `besluit-${id}`,
      raoId: naar,
      bijeenkomstId: bijeenkomst,
      signaallijstId: id,
      uitkomst: stand === 'OPGESCHAALD_DA' ? 'NAAR_DEELBERAAD' : 'VOORSTEL_GEVOLGD',
      tekst,
      beslotenOp,
      terugkoppelingUiterlijk: terugkoppelingUiterlijk(dagen, { klok: 'BIJEENKOMST', isFeestdag }),
    },
  ];
}
