import {
  aangedragenZaken,
  gemeenteStappen,
  medewerkingen,
  ontwikkelingen,
  ontwikkelingOordelen,
  opvangwaarnemingen,
} from '../../subgraphs/overleg/tables/gemeente.ts';
import { wijzigingsvoorstellen } from '../../subgraphs/overleg/tables/leidraad.ts';
import type { Database } from '../../opslag/store.ts';
import { geeftGrond } from '../wereld/agenda.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Wereld } from '../wereld/wereld.ts';

const ANTWOORDEN = ['JA', 'NEE', 'DEELS'] as const;

/** What the consultations wrote down of gemeenten and of the Leidraad; every gemeente is made up. */
export async function laadGemeenten(db: Database, wereld: Wereld): Promise<void> {
  const { peildatum, regios, locaties, overleggen } = wereld;
  const moment = (dagen: number) => new Date(`${plusDagen(peildatum, dagen)}T00:00:00Z`);
  const geagendeerd = new Set(wereld.agenda.map(({ vNummer }) => vNummer));
  const niemands = wereld.personen.find(({ vNummer }) => !geagendeerd.has(vNummer));
  const afgeschermd = wereld.personen.find(({ verstrekkingsbeperking }) => verstrekkingsbeperking);
  const isGeeindigd = geeindigd(wereld);
  for (const { rao, code, provincies } of regios) {
    await db.insert(medewerkingen).values(
      [...locaties.filter(({ regio }) => regio === code), ...zonderOpvang(rao, provincies)].flatMap(
        ({ gemeente, provincie }, nummer) =>
          [-90, -20].slice(nummer % 2).map((dagen, eerder) => ({
            id: `medewerking-${rao}-${nummer}-${eerder}`,
            raoId: rao,
            gemeente,
            provincie,
            versie: eerder + 1,
            verleentMedewerking: ANTWOORDEN[(nummer + eerder) % ANTWOORDEN.length] ?? 'DEELS',
            reden: 'Besproken met de wethouder.',
            ontwikkeling: eerder === 0 ? 'De gemeenteraad heeft om een brief gevraagd.' : null,
            besprokenIn: eerder === 0 ? ('LSO' as const) : ('RAO' as const),
            organisatie: 'COA',
            op: moment(dagen),
          })),
      ),
    );
    await db.insert(gemeenteStappen).values({
      ...{ id: `stap-${rao}`, soort: 'RAO', overlegId: rao, raoId: rao, gemeente: locaties[0]?.gemeente ?? '' },
      ...{ gezetOp: plusDagen(peildatum, -9), omschrijving: 'Gesprek gevoerd met de gemeente.' },
      ...{ organisatie: 'DTV', op: moment(-8) },
    });
    for (const { id: lko, azc } of overleggen.filter(({ soort, regio }) => soort === 'LKO' && regio === code)) {
      const gemeente = locaties.find((locatie) => locatie.code === azc)?.gemeente ?? '';
      const hier = { raoId: rao, gemeente, organisatie: 'COA', op: moment(-12) };
      await db.insert(gemeenteStappen).values({
        ...{ ...hier, id: `stap-${lko}`, soort: 'LKO', overlegId: lko },
        ...{ gezetOp: plusDagen(peildatum, -14), omschrijving: 'Gebeld met de beleidsmedewerker.' },
      });
      const omschrijving = 'De gemeente opent een nachtopvang.';
      await db.insert(ontwikkelingen).values({ ...hier, id: `ontwikkeling-${lko}`, lkoId: lko, omschrijving });
      if (lko !== 'lko-veenkamp')
        await db.insert(ontwikkelingOordelen).values({
          ...{ ontwikkelingId: `ontwikkeling-${lko}`, overleggen: true, reden: 'Een gesprek kan helpen.' },
          ...{ organisatie: 'DTV', op: moment(-6) },
        });
      const opAgenda = wereld.agenda.filter((punt) => punt.overleg === lko && geeftGrond(punt, peildatum));
      const gezien = opAgenda.flatMap(({ vNummer }) => vNummer ?? []).find((vNummer) => isGeeindigd.has(vNummer));
      if (gezien !== undefined)
        await db.insert(opvangwaarnemingen).values({
          ...{ ...hier, id: `waarneming-${lko}`, soort: 'LKO', overlegId: lko, vNummer: gezien },
          ...{ aanbieder: 'HULPINSTANTIE', waargenomenOp: plusDagen(peildatum, -13) },
        });
      const aangedragen = [
        opAgenda.find(({ vNummer }) => vNummer !== null)?.vNummer,
        niemands?.vNummer,
        afgeschermd?.vNummer,
      ].filter((v) => v !== undefined && v !== null);
      await db.insert(aangedragenZaken).values(
        aangedragen.map((vNummer, nummer) => ({
          ...{ id: `zaak-${lko}-${nummer}`, lkoId: lko, vNummer, gemeente, op: moment(-3) },
          toelichting: 'Verblijft in de nachtopvang van de gemeente.',
        })),
      );
      await db.insert(wijzigingsvoorstellen).values({
        ...{ id: `voorstel-${lko}`, soort: 'LKO', overlegId: lko, raoId: rao, onderwerp: 'lko', kader: 'lko@1' },
        ...{ voorstel: 'Noem ook het overleg met de gemeente.', organisatie: 'COA', op: moment(-4) },
      });
    }
  }
}

/** Gemeenten without a location, of which a RAO speaks too: enough of them in Noord to be counted, and too few in Zuid. */
function zonderOpvang(rao: string, provincies: readonly string[]) {
  const namen = rao === 'rao-noord' ? NAMEN_NOORD : ['Kleibeek', 'Ossenweerd'];
  return namen.map((gemeente, plaats) => ({ gemeente, provincie: provincies[plaats % provincies.length] ?? '' }));
}

const PLAATSEN = [
  'Riet',
  'Wilgen',
  'Meeuwen',
  'Zilver',
  'Heide',
  'Otter',
  'Berken',
  'Reiger',
  'Kraan',
  'Wulpen',
  'Linden',
  'Mos',
];
const NAMEN_NOORD = PLAATSEN.flatMap((begin) =>
  ['wolde', 'kerk', 'zijl', 'veen', 'horst'].map((eind) => `${begin}${eind}`),
);

/** Whose vertrektermijn is over; nothing is seen of who is shielded. */
function geeindigd({ personen, peildatum }: Wereld): ReadonlySet<string> {
  return new Set(
    personen.flatMap(({ vNummer, vertrektermijnEinde, verstrekkingsbeperking, tweeGemist }) =>
      !verstrekkingsbeperking && !tweeGemist && vertrektermijnEinde !== null && vertrektermijnEinde < peildatum
        ? [vNummer]
        : [],
    ),
  );
}
