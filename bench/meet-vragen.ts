import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ORGANISATIE } from '../demo/keten.ts';
import { SUBGRAPH_NAMEN } from '../demo/subgraph-namen.ts';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { openFeiten } from '../subgraphs/kit/feiten.ts';
import { bandSleutel, peilBanden } from '../subgraphs/overleg/band/vraag-band.ts';
import { bouwProduct } from './bouw.ts';
import { LKO_VRAAG, vraagLko } from './lko-vraag.ts';
import { BANDEN_PER_VRAAG, type Groei, type Meting, OP_DE_AGENDA, VRAGEN, type Vraag } from './maand.ts';
import { stelVraag } from './stel-vraag.ts';
import { type Meetplaats, openMeetplaats } from './meetplaats.ts';

/** A functie that may see all that is asked: the most that a log takes. */
const LID = 'dtv-duinrand';
const RAO_LID = 'dtv-rao-noord';
/** Whoever works with people has a list of them, at the own organisation. */
const LIJSTEN = [
  ['dtv-duinrand', 'mijnCaseload', 'vertrekzaak { zaaknummer status }'],
  ['coa-duinrand', 'mijnBewoners', 'opvang { sinds }'],
  ['ind-duinrand', 'mijnProcedures', 'procedures { loopt soort }'],
  ['politie-duinrand', 'mijnMeldplichtigen', 'meldplicht { frequentie }'],
] as const;

/**
 * Asks each kind of question so many times over the chain as it is built, and reads what the logs grew by.
 * @param server the URL of a PostgreSQL server on which a database may be made
 */
export async function meetVragen(
  server: string,
  keer: Readonly<Record<Vraag, number>>,
): Promise<Readonly<Record<Vraag, Meting>>> {
  const opened: (() => unknown)[] = [];
  try {
    const plaats = await openMeetplaats(OP_DE_AGENDA, 'klein', server);
    opened.push(() => plaats.close());
    const { sleutels } = plaats;
    const processen = await plaats.start(bouwProduct());
    const gateway = processen.gateway.url;
    const client = new pg.Client({ connectionString: plaats.eigenaar });
    await client.connect();
    opened.push(() => client.end());

    const bearer = (wie: string) => tokenVan(wie, plaats);
    const agenda = JSON.parse(await vraagLko(gateway, LKO_VRAAG(OP_DE_AGENDA), await bearer(LID))) as Agenda;
    const personen = agenda.lko.agenda.edges.map(({ node }) => node.vreemdeling.vNummer);
    if (personen.length < OP_DE_AGENDA) throw new Error('the agenda is shorter than the bench says');
    const vraagFeit = openFeiten(
      {
        organisatie: 'OVERLEG',
        sleutel: sleutels.dienst('OVERLEG'),
        vragers: {},
        adressen: Object.fromEntries(SUBGRAPH_NAMEN.map((naam) => [ORGANISATIE[naam], processen.subgraphs[naam].url])),
      },
      Date.now,
    );
    // An owner answers about numbers that nobody has as about others.
    const banden = Array.from({ length: BANDEN_PER_VRAAG }, (_, i) => bandSleutel(String(9_990_000_000 + i), 'azc'));
    const vraag = async (naam: string) => readFile(join(PACKAGE_ROOT, `werkbank/src/queries/${naam}.graphql`), 'utf8');
    const [persoon, rao] = [await vraag('een-vreemdeling'), await vraag('rao-signalen')];
    const stel: Readonly<Record<Vraag, (i: number) => Promise<unknown>>> = {
      lko: async () => vraagLko(gateway, LKO_VRAAG(OP_DE_AGENDA), await bearer(LID)),
      rao: async () => stelVraag(gateway, rao, { id: 'rao-noord' }, await bearer(RAO_LID)),
      persoon: async (i) => stelVraag(gateway, persoon, { vNummer: personen[i % personen.length] }, await bearer(LID)),
      lijst: async (i) => {
        const [wie, veld, wat] = LIJSTEN[i % LIJSTEN.length] ?? LIJSTEN[0];
        const lijst = `{ ${veld}(first: 50) { totalCount edges { node { vNummer ${wat} } } } }`;
        return stelVraag(gateway, lijst, {}, await bearer(wie));
      },
      banden: async () => {
        if ((await peilBanden(vraagFeit, banden)).zwijgt.size > 0) throw new Error('an owner did not answer');
      },
    };

    const metingen = {} as Record<Vraag, Meting>;
    for (const soort of VRAGEN) {
      const voor = await omvang(client);
      for (let i = 0; i < keer[soort]; i += 1) await stel[soort](i);
      metingen[soort] = groei(voor, await omvang(client), keer[soort]);
    }
    return metingen;
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

interface Agenda {
  readonly lko: { readonly agenda: { readonly edges: readonly { node: { vreemdeling: { vNummer: string } } }[] } };
}

const TOKEN_MS = 60_000;
const tokens = new Map<string, { readonly token: string; readonly tot: number }>();

/** A token is not asked for again with every question. */
async function tokenVan(wie: string, plaats: Meetplaats): Promise<string> {
  const bekend = tokens.get(wie);
  if (bekend !== undefined && bekend.tot > Date.now()) return bekend.token;
  const token = await plaats.token(wie);
  tokens.set(wie, { token, tot: Date.now() + TOKEN_MS });
  return token;
}

function groei(voor: Meting, na: Meting, keer: number): Meting {
  return new Map(
    [...na].map(([deel, groot]): [string, Groei] => {
      const per = (wat: keyof Groei) => (groot[wat] - (voor.get(deel)?.[wat] ?? 0)) / keer;
      return [
        deel,
        { schakels: per('schakels'), betrokkenen: per('betrokkenen'), rijen: per('rijen'), bytes: per('bytes') },
      ];
    }),
  );
}

async function omvang(client: pg.Client): Promise<Meting> {
  const delen = new Map<string, Groei>();
  for (const deel of [...SUBGRAPH_NAMEN, 'gateway']) {
    const aantal = (tabel: string) => `(select count(*) from ${deel}_logboek.${tabel})`;
    const { rows } = await client.query<Record<keyof Groei, string>>(
      `select ${aantal('schakel')} as schakels, ${aantal('betrokkene')} as betrokkenen,
        ${['schakel', 'audit', 'beslissing', 'verwerking', 'betrokkene'].map(aantal).join(' + ')} as rijen,
        (select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = '${deel}_logboek' and c.relkind = 'r') as bytes`,
    );
    for (const { schakels, betrokkenen, rijen, bytes } of rows)
      delen.set(deel, {
        schakels: Number(schakels),
        betrokkenen: Number(betrokkenen),
        rijen: Number(rijen),
        bytes: Number(bytes),
      });
  }
  return delen;
}
