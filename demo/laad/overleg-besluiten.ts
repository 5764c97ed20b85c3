import { nederlandseFeestdagen } from '../../subgraphs/overleg/feestdagen.ts';
import { terugkoppelingUiterlijk } from '../../subgraphs/overleg/regels/r-lko-18-terugkoppeling.ts';
import { besluiten, opschalingen, terugkoppelingen, vervolgacties } from '../../subgraphs/overleg/tables/besluit.ts';
import type { Database } from '../../opslag/store.ts';
import type { Signaallijst } from '../wereld/signaallijsten.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { moment } from './moment.ts';

/** What the RAO's decided about the signaallijsten of the world, what they told the LKO's, and what they laid before the Deelberaad. */
export async function laadBesluiten(db: Database, { signaallijsten }: Wereld): Promise<void> {
  await db.insert(besluiten).values(signaallijsten.flatMap(toBesluit));
  await db
    .insert(terugkoppelingen)
    .values(
      signaallijsten.flatMap(({ id, niveau, stand, teruggekoppeldOp: op }) =>
        stand === 'TERUGGEKOPPELD' && op !== null ? [{ signaallijstId: id, tekst: TERUG[niveau], op }] : [],
      ),
    );
  await db
    .insert(opschalingen)
    .values(signaallijsten.flatMap(({ id, volgtOp }) => (volgtOp === null ? [] : [{ signaallijstId: id, volgtOp }])));
  const vanDeelberaad = signaallijsten.flatMap(({ id, niveau, beslotenOp }) =>
    niveau === 'RAO_NAAR_DA' && beslotenOp !== null ? [{ id, op: beslotenOp }] : [],
  );
  await db.insert(vervolgacties).values(
    vanDeelberaad.map(({ id, op }) => ({
      ...{ id: `vervolgactie-${id}`, signaallijstId: id, uitkomst: 'VERVOLGACTIE' as const, actor: 'AD_DTV' },
      ...{ tekst: 'De algemeen directeur van DT&V spreekt de ambassade aan.', vastgesteldOp: moment(op) },
    })),
  );
}

const TERUG = {
  LKO_NAAR_RAO: 'Het besluit van het RAO is met het LKO besproken.',
  RAO_NAAR_DA: 'De ambassade is aangesproken; het RAO kan verder met de zaak.',
} as const;

function toBesluit(lijst: Signaallijst): (typeof besluiten.$inferInsert)[] {
  const { id, naar, niveau, bijeenkomst, besluit: tekst, beslotenOp, ingediendOp } = lijst;
  if (niveau !== 'LKO_NAAR_RAO' || bijeenkomst === null || tekst === null || beslotenOp === null) return [];
  const dagen = { BIJEENKOMST: beslotenOp, BESLUIT: beslotenOp, INDIENEN: ingediendOp ?? beslotenOp };
  const isFeestdag = nederlandseFeestdagen({ goedeVrijdag: true });
  return [
    {
      id: `besluit-${id}`,
      raoId: naar,
      bijeenkomstId: bijeenkomst,
      signaallijstId: id,
      uitkomst: lijst.opgeschaaldOp === null ? 'VOORSTEL_GEVOLGD' : 'NAAR_DEELBERAAD',
      tekst,
      beslotenOp,
      terugkoppelingUiterlijk: terugkoppelingUiterlijk(dagen, { klok: 'BIJEENKOMST', isFeestdag }),
    },
  ];
}
