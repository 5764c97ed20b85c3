import { loadHub, mag } from '../../kit/context.ts';
import { readPage, toConnection } from '../../kit/connection.ts';
import { isLid, type OverlegContext } from '../context.ts';
import { leest, type SindsArguments } from '../gewijzigd-sinds.ts';
import type { AgendapuntRij, Sinds } from '../store.ts';
import { markShielded } from '../mark-shielded.ts';
import { toegangVan } from '../toegang-view.ts';
import { terugkoppelingen } from './besluit.ts';
import { geldendeKaders } from './kaders.ts';

interface LkoRef {
  readonly id: string;
}

export const LKO = {
  terugkoppelingen,
  kaders: geldendeKaders((lkoId) => ({ lkoId })),
  toegang: async ({ id }: LkoRef, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'LKO', id, await context.bronnen.gronden('LKO', id)),
  toegangsbewijs: ({ id }: LkoRef, _args: unknown, context: OverlegContext) => context.bronnen.bewijs('LKO', id),
  naam: async ({ id }: LkoRef, _args: unknown, { bronnen }: OverlegContext) => (await bronnen.store.lko.load(id))?.naam,
  azc: async ({ id }: LkoRef, _args: unknown, { bronnen }: OverlegContext) => (await bronnen.store.lko.load(id))?.azc,
  indDeelnemer: async ({ id }: LkoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.lko.load(id))?.indDeelnemer,
  volgendeBijeenkomst: async ({ id }: LkoRef, _args: unknown, { bronnen }: OverlegContext) => {
    const bijeenkomst = await bronnen.store.volgendeBijeenkomst.load(id);
    return bijeenkomst && { ...bijeenkomst, lkoId: id };
  },
  leden: async ({ id }: LkoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.ledenVan('LKO', id)).map((lid) => ({ ...lid, lkoId: id })),
  uitnodigingen: async ({ id }: LkoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.uitnodigingenVan(id)).map((uitnodiging) => ({ ...uitnodiging, lkoId: id })),
  agenda: async ({ id }: LkoRef, args: SindsArguments, context: OverlegContext) => {
    const page = readPage('agenda', args, context.cursors);
    const alleenGenodigd = !isLid(context, 'LKO', id);
    const { store } = context.bronnen;
    const sinds = await sindsVoorLezer(id, args, context);
    const rows = await store.agenda(id, page, alleenGenodigd, sinds);
    // k1: what never had a tie with the azc was never a ground, for anybody.
    const gemerkt = await markShielded(context, rows, (row) => row.bandBevestigdOp !== null);
    return toConnection(page, gemerkt, (row) => row, {
      lkoId: id,
      totalCount: () => store.telAgenda(id, alleenGenodigd, sinds),
    });
  },
  geslotenAgendapunten: async (
    { id }: LkoRef,
    { gewijzigdSinds }: { readonly gewijzigdSinds: string },
    { bronnen }: OverlegContext,
  ) => (await bronnen.store.geslotenNa(id, new Date(gewijzigdSinds))).map((punt) => ({ ...punt, lkoId: id })),
};

/**
 * Who reads an item whole is told of every change of it; who reads a summary, of what a summary holds. What shows as shielded is
 * always there, or the moments of its changes could be found out (k6); and only that, or it would tell who is shielded.
 */
async function sindsVoorLezer(
  id: string,
  { gewijzigdSinds }: SindsArguments,
  context: OverlegContext,
): Promise<Sinds | undefined> {
  if (gewijzigdSinds == null) return undefined;
  const rijen = await markShielded(
    context,
    await context.bronnen.store.afgeschermdOpAgenda(id),
    ({ bandBevestigdOp }) => bandBevestigdOp !== null,
  );
  return {
    na: new Date(gewijzigdSinds),
    alles: leest(context, 'LKO', id, 'AGENDA:VOLLEDIG'),
    altijd: rijen.filter(({ beperkt }) => beperkt).map((rij) => rij.id),
  };
}

export const Agendapunt = {
  /** R-LKO-06: the reason itself is sensitive; who may not see the signal, or nobody's signal, reads "bijzonderheid". */
  reden: async (row: AgendapuntRij, _args: unknown, context: OverlegContext) => {
    if (row.reden !== 'MENSENHANDEL_MENSENSMOKKEL') return row.reden;
    if (row.vNummer === null) return 'BIJZONDERHEID';
    await context.relaties.load({ type: 'Vreemdeling', key: row.vNummer });
    return mag(context, 'Vreemdeling', row.vNummer, 'MENSENHANDEL:VOLLEDIG') ? row.reden : 'BIJZONDERHEID';
  },
  toegevoegdOp: (row: AgendapuntRij) => row.toegevoegdOp.toISOString().slice(0, 10),
  band: (row: AgendapuntRij) =>
    row.bandSoort === null || row.bandBeeindigdOp !== null
      ? null
      : {
          lkoId: row.lkoId,
          soort: row.bandSoort,
          bevestigdDoor: row.bandBevestigdDoor,
          bevestigdOp: row.bandBevestigdOp,
        },
  vreemdeling: (row: AgendapuntRij, _args: unknown, context: OverlegContext) =>
    row.vNummer === null ? null : loadHub(context, 'Vreemdeling', row.vNummer),
};
