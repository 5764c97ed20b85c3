import { isDeepStrictEqual } from 'node:util';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { dossierMetGrond } from '../regels/dossier-met-grond.ts';
import { nogConcept } from '../regels/signaal-stand.ts';
import type { Gevraagd } from '../regels/signaallijst-inhoud.ts';
import { SIGNAALLIJST_BEVESTIGD, SIGNAALLIJST_VOLLEDIG } from '../regels/signaallijst-volledig.ts';
import { versieActueel, type Wijziging } from '../regels/versie-actueel.ts';
import { leesVoorgelegd } from './lees-voorgelegd.ts';
import {
  bestaande,
  heeftGrondHier,
  houdLijstVast,
  lijstVan,
  rolBij,
  standpuntenOp,
  wijzigingenNa,
} from './signaal-lijst.ts';
import type { Invoer, Verb } from './verb.ts';
import { NIET_GEVRAAGD, vraagOverLijsten } from './vraag-over-lijsten.ts';
import { zetStand } from './zet-stand.ts';

export interface DienSignaallijstInInvoer extends Invoer {
  readonly lko: string;
  readonly signaallijst: string;
  readonly versie: number;
}

interface Voorstel extends Gevraagd {
  readonly vNummer: string | null;
  readonly metGrond: boolean;
  readonly versie: number;
  readonly actueel: number;
  readonly wijzigingen: readonly Wijziging[];
  readonly door: Gebruiker;
  readonly nu: number;
}

/** From here on it lies at the RAO: its members have a ground for the person, and the owners were asked once more. */
export const dienSignaallijstIn: Verb<DienSignaallijstInInvoer, Voorstel> = {
  handeling: 'dienSignaallijstIn',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  rollen: async ({ signaallijst }, bij) => rolBij(await lijstVan(bij, signaallijst), bij.context.gebruiker),
  bereidVoor: async ({ signaallijst, versie }, bij) => {
    const { bronnen, plaats } = bij;
    const { gebruiker: door, nu } = bij.context;
    const lijst = bestaande(await lijstVan(bij, signaallijst));
    const { vNummer } = lijst;
    return {
      ...(await leesVoorgelegd(bronnen, lijst, nu)),
      ...{ antwoorden: NIET_GEVRAAGD, vNummer },
      metGrond: vNummer !== null && (await heeftGrondHier(bronnen, plaats.id, vNummer)),
      ...{ versie, actueel: lijst.versie, wijzigingen: await wijzigingenNa(bronnen.db, lijst.id, versie), door, nu },
    };
  },
  regels: [nogConcept, versieActueel, dossierMetGrond, ...SIGNAALLIJST_VOLLEDIG],
  navraag: {
    vraag: async (voorstel, { context }) => ({
      ...voorstel,
      antwoorden: (await vraagOverLijsten(context, [voorstel.lijst])).get(voorstel.lijst.id) ?? NIET_GEVRAAGD,
    }),
    regels: SIGNAALLIJST_BEVESTIGD,
  },
  doe: async (tx, { lijst, standpunten, vandaag, door, nu }) => {
    // A standpunt has a version of its own: what was weighed above must be what goes along.
    if (!(await houdLijstVast(tx, lijst))) return undefined;
    if (!isDeepStrictEqual(await standpuntenOp(tx, lijst.id), standpunten)) return undefined;
    const gedaan = await zetStand(tx, { lijst, naar: 'INGEDIEND', door, nu, wijzigt: { ingediendOp: vandaag } });
    return gedaan ? { onderwerpId: lijst.id } : undefined;
  },
};
