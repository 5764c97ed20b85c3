import { loadHub } from '../../kit/context.ts';
import { readPage, toConnection } from '../../kit/connection.ts';
import type { OverlegContext } from '../context.ts';
import type { SindsArguments } from '../gewijzigd-sinds.ts';
import { ontbreektAan } from '../handelingen/ontbreekt-aan.ts';
import { markShielded } from '../mark-shielded.ts';
import type { SignaallijstRij } from '../store.ts';
import { afhandelingVanRao } from './besluit.ts';
import { leesbareStandpunten } from './signaallijst.ts';

export const LkoSignaallijsten = {
  signaallijsten: async ({ id }: { readonly id: string }, args: SindsArguments, context: OverlegContext) => {
    const page = readPage('lkoSignaallijsten', args, context.cursors);
    const sinds = args.gewijzigdSinds == null ? undefined : new Date(args.gewijzigdSinds);
    const { bronnen, gebruiker } = context;
    const { signaal } = bronnen;
    // k1: what the LKO put to the RAO it saw by its own agenda.
    const gemerkt = await markShielded(
      context,
      await signaal.vanLko(id, gebruiker.organisatie, page, sinds),
      () => true,
    );
    return toConnection(page, gemerkt, (row) => row, {
      lkoId: id,
      totalCount: () => signaal.telVanLko(id, gebruiker.organisatie, sinds),
    });
  },
};

const vreemdeling = ({ vNummer }: SignaallijstRij, _args: unknown, context: OverlegContext) =>
  vNummer === null ? null : loadHub(context, 'Vreemdeling', vNummer);
/** What is about a person is read there, and decided there. */
const inhoud = (row: SignaallijstRij) => (row.vNummer === null ? row : null);

export const LkoSignaal = { vreemdeling, inhoud };
export const RaoSignaal = { ...afhandelingVanRao, vreemdeling, inhoud };

export const LkoSignaalInhoud = {
  oplossingsrichtingen: ({ oplossingsrichtingen, lkoId }: SignaallijstRij) =>
    oplossingsrichtingen.map((een) => ({ ...een, lkoId })),
  standpunten: async (row: SignaallijstRij, _args: unknown, context: OverlegContext) =>
    (await leesbareStandpunten(row, context)).map((standpunt) => ({ ...standpunt, lkoId: row.lkoId })),
  valideerSignaallijst: (row: SignaallijstRij, _args: unknown, context: OverlegContext) => ontbreektAan(row, context),
};

export const RaoSignaalInhoud = {
  oplossingsrichtingen: ({ oplossingsrichtingen, raoId }: SignaallijstRij) =>
    oplossingsrichtingen.map((een) => ({ ...een, raoId })),
  standpunten: async (row: SignaallijstRij, _args: unknown, context: OverlegContext) =>
    (await leesbareStandpunten(row, context)).map((standpunt) => ({ ...standpunt, raoId: row.raoId })),
};
