// The verbs of a signaallijst on one overleg, and what a whole one takes.
import { eq } from 'drizzle-orm';
import { signaallijsten } from '../../../../subgraphs/overleg/tables/signaallijst.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, over, REGIEVOERDER } from '../fixture.ts';
import type { Handelingen } from './doe.ts';

const LKO = 'lko-a';
export const INHOUD = {
  wijzeVanConstatering: 'In twee besprekingen.',
  tussentijdsInternGeschakeld: false,
  verwachteDuurDagen: 28,
  duurSoort: 'TERUGKEER_BINNEN_AFZIENBARE_TIJD',
  gevolgBijNegatief: 'De opvang eindigt.',
  gevolgBijPositief: 'Uitplaatsing.',
  werktAanVertrek: 'DEELS',
  vastgesteldIn: [{ datum: over(-DAG).toISOString().slice(0, 10), met: 'REGIEVOERDER' }],
  politiekeEnPublicitaireRisicos: 'Geen.',
  oplossingsrichtingen: [{ voordelen: 'Snel.', nadelen: 'Duur.', juridisch: 'Kan.' }],
};
const ASPECTEN = { DTV: ['TERUGKEER'], COA: ['OPVANG', 'TOELATING'], POLITIE: [] } as const;

export function signaalVan(overleg: Omit<Handelingen, 'lees'>) {
  const stelOp = (wie: Wie, vNummer: string | null, meer: object = {}) =>
    overleg.doe(wie, 'stelSignaallijstOp', {
      ...{ lko: LKO, initiatiefnemer: wie.organisatie, vNummer, gronden: ['CALAMITEIT_DOSSIER'], ...meer },
    });
  const opgesteld = async (meer: object = {}) => {
    const { vNummer } = await overleg.punt();
    overleg.ja.add(`vertrekplanMetStrategie ${vNummer}`);
    const gedaan = await stelOp(CASEMANAGER, vNummer, meer);
    return { vNummer, id: gedaan.resultaat?.onderwerp ?? '', regels: overleg.regels(gedaan) };
  };
  const lijst = async (id: string) => {
    const [rij] = await overleg.db.select().from(signaallijsten).where(eq(signaallijsten.id, id));
    if (rij === undefined) throw new Error('no such list');
    return rij;
  };
  const werkBij = async (id: string, invoer: object, wie: Wie = CASEMANAGER, versie?: number) =>
    overleg.doe(wie, 'werkSignaallijstBij', {
      ...{ lko: LKO, signaallijst: id, versie: versie ?? (await lijst(id)).versie, ...invoer },
    });
  const standpunt = (wie: Wie, id: string, meer: object = {}) =>
    overleg.doe(wie, 'geefStandpunt', { overleg: LKO, signaallijst: id, tekst: `van ${wie.organisatie}`, ...meer });
  const dienIn = async (id: string, meer: object = {}, wie: Wie = CASEMANAGER) =>
    overleg.doe(wie, 'dienSignaallijstIn', { lko: LKO, signaallijst: id, versie: (await lijst(id)).versie, ...meer });
  const volledig = async (meer: object = {}) => {
    const concept = await opgesteld(meer);
    await werkBij(concept.id, INHOUD);
    for (const wie of [REGIEVOERDER, CASEMANAGER, AVIM])
      await standpunt(wie, concept.id, { aspecten: ASPECTEN[wie.organisatie as keyof typeof ASPECTEN] });
    return concept;
  };
  const ontbreekt = async (wie: Wie, vNummer: string) => {
    const answer = await overleg.query(
      wie,
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { signaallijsten { valideerSignaallijst { regel veld } } } }',
      { v: vNummer },
    );
    const gevonden = answer.data?.['vreemdeling'] as {
      signaallijsten: { valideerSignaallijst: { regel: string; veld: string | null }[] | null }[] | null;
    };
    return gevonden.signaallijsten?.map(({ valideerSignaallijst: fouten }) =>
      fouten === null ? null : fouten.map(({ regel, veld }) => `${regel} ${veld ?? ''}`.trim()),
    );
  };
  return { stelOp, opgesteld, lijst, werkBij, standpunt, dienIn, volledig, ontbreekt };
}
