import { type Logboek, openLogboek } from '../logboek/logboek.ts';
import { openDatabase } from '../opslag/store.ts';
import { markdownTabel } from './markdown-tabel.ts';
import { drukVerhouding, kwantiel, verhouding } from './tabel.ts';
import { voorbeeldRecords } from './voorbeeld-records.ts';

const PERSONEN = [0, 10, 200] as const;
const TEGELIJK = [1, 4, 16] as const;

/**
 * How many links a second one organisation's log takes. A second connection does the same without waiting for the disk at each
 * commit, in turn with the first: what a writer of one chain could win at most by committing together.
 * @param url for a server, which may only add
 */
export async function meetDoorvoer(url: string, organisatie: string, rondes: number, ms: number): Promise<string> {
  const zonderSchijf = new URL(url);
  zonderSchijf.searchParams.set('options', '-c synchronous_commit=off');
  const open = (adres: string) => openDatabase({ organisatie, source: { url: adres } });
  const [product, zonder] = [await open(url), await open(zonderSchijf.href)];
  try {
    const [logboek, zonderTeWachten] = [openLogboek(product.db, organisatie), openLogboek(zonder.db, organisatie)];
    const rijen: string[][] = [];
    for (const personen of PERSONEN)
      for (const tegelijk of TEGELIJK) {
        const tempo: number[] = [];
        const tempoZonder: number[] = [];
        for (let ronde = 0; ronde < rondes; ronde += 1) {
          const eerst = () => schakelsPerSeconde(logboek, personen, tegelijk, ms);
          const ander = () => schakelsPerSeconde(zonderTeWachten, personen, tegelijk, ms);
          if (ronde % 2 === 0) {
            tempo.push(await eerst());
            tempoZonder.push(await ander());
          } else {
            tempoZonder.push(await ander());
            tempo.push(await eerst());
          }
        }
        const [mediaan, laagste] = [kwantiel(tempo, 0.5), kwantiel(tempo, 0)];
        rijen.push([
          String(personen),
          String(tegelijk),
          mediaan.toFixed(0),
          laagste.toFixed(0),
          drukVerhouding(verhouding(tempoZonder, tempo)),
        ]);
      }
    return markdownTabel(
      [
        'people in a request',
        'requests at once',
        'links a second, median',
        'slowest round',
        'without waiting for the disk (middle half)',
      ],
      rijen,
    );
  } finally {
    await product.close();
    await zonder.close();
  }
}

async function schakelsPerSeconde(logboek: Logboek, personen: number, tegelijk: number, ms: number): Promise<number> {
  const begin = performance.now();
  let geschreven = 0;
  const schrijver = async () => {
    while (performance.now() - begin < ms) {
      await logboek.schrijf(voorbeeldRecords(personen, Date.now()));
      geschreven += 1;
    }
  };
  await Promise.all(Array.from({ length: tegelijk }, schrijver));
  return geschreven / ((performance.now() - begin) / 1000);
}
