import type { KlasseLabel } from '../../../toegang/label.ts';
import type { OverlegContext } from '../context.ts';
import { VERTREKPLAN_LABEL } from '../regels/r-lko-16-vertrekplan.ts';
import { AMV_LABEL } from '../regels/r-lko-17-amv-stappenplan.ts';
import { EINDE_LABEL } from '../regels/r-lko-26-stopzetten-verstrekkingen.ts';
import type { Gevraagd, Inhoud } from '../regels/signaallijst-inhoud.ts';
import { zietVan } from './ziet-van.ts';

type Antwoorden = Gevraagd['antwoorden'];

/** Before anything was asked. */
export const NIET_GEVRAAGD: Antwoorden = {
  vertrekplan: undefined,
  opCaseload: undefined,
  eindeVerstrekkingen: undefined,
  amv: undefined,
};

/** One question to an owner: of which lists, by what key, and the class that its answer tells. */
const VRAGEN: readonly {
  readonly over: keyof Antwoorden;
  readonly aan: string;
  readonly feit: string;
  readonly label: KlasseLabel;
  /** Undefined: this list does not need it. */
  readonly sleutel: (lijst: Inhoud) => string | undefined;
}[] = [
  {
    ...{ over: 'vertrekplan', aan: 'DTV', feit: 'vertrekplanMetStrategie', label: VERTREKPLAN_LABEL },
    sleutel: ({ vNummer }) => vNummer ?? undefined,
  },
  {
    ...{ over: 'opCaseload', aan: 'DTV', feit: 'opCaseload', label: VERTREKPLAN_LABEL },
    sleutel: ({ vNummer, gronden }) =>
      gronden.includes('GEEN_CONSENSUS_CASELOAD') ? (vNummer ?? undefined) : undefined,
  },
  {
    ...{ over: 'eindeVerstrekkingen', aan: 'COA', feit: 'eindeVerstrekkingenOp', label: EINDE_LABEL },
    sleutel: ({ vNummer, gronden, eindeVerstrekkingen }) =>
      vNummer === null || eindeVerstrekkingen === null || !gronden.includes('VERWACHTE_CALAMITEIT_STOPZETTEN')
        ? undefined
        : `${vNummer}@${eindeVerstrekkingen}`,
  },
  {
    ...{ over: 'amv', aan: 'IND', feit: 'amvOnder18', label: AMV_LABEL },
    sleutel: ({ vNummer }) => vNummer ?? undefined,
  },
];

/**
 * What the owners say about the persons of these lists, one question each however many lists; only about whom who asks may know
 * the answer. What was not asked is undefined.
 * @throws SubgraphFault FEITEN_NIET_BEREIKBAAR
 */
export async function vraagOverLijsten(
  context: OverlegContext,
  lijsten: readonly Inhoud[],
): Promise<ReadonlyMap<string, Antwoorden>> {
  const vNummers = lijsten.flatMap(({ vNummer }) => vNummer ?? []);
  const perVraag = await Promise.all(
    VRAGEN.map(async ({ over, aan, feit, label, sleutel }) => {
      const kenbaar = await zietVan(context, vNummers, label);
      const gevraagd = lijsten.flatMap((lijst) => {
        const naam = sleutel(lijst);
        return naam === undefined || !kenbaar.has(lijst.vNummer ?? '') ? [] : [{ id: lijst.id, naam }];
      });
      const namen = [...new Set(gevraagd.map(({ naam }) => naam))];
      const ja = namen.length === 0 ? undefined : await context.bronnen.vraagFeit(aan, feit, namen);
      return { over, antwoord: new Map(gevraagd.map(({ id, naam }) => [id, ja?.has(naam)])) };
    }),
  );
  return new Map(
    lijsten.map(({ id }) => [
      id,
      { ...NIET_GEVRAAGD, ...Object.fromEntries(perVraag.map(({ over, antwoord }) => [over, antwoord.get(id)])) },
    ]),
  );
}
