import { AlikeEntities, AlikeRepresentations } from './alike-entities.ts';
import type { NullRecord } from './null-record.ts';
import { Lost, type Represent } from './representation.ts';

/** The entities that are asked about, each once, and the objects that wait for each. */
export interface UniqueEntities {
  readonly representations: readonly NullRecord[];
  /** As many as there are representations. */
  readonly waiting: readonly (readonly NullRecord[])[];
  /** What cannot be asked about, because what must be sent with it is lost. */
  readonly lost: readonly { readonly object: NullRecord; readonly typename: string }[];
}

/** The same entity on a hundred places of an answer is one question. */
export function uniqueEntities(
  objects: readonly NullRecord[],
  { represent, leaves }: { readonly represent: Represent; readonly leaves: readonly string[] | undefined },
): UniqueEntities {
  const waitingAlike = new AlikeEntities<NullRecord[]>(leaves);
  const waitingFor = new AlikeRepresentations<NullRecord[]>(leaves !== undefined);
  const representations: NullRecord[] = [];
  const waiting: NullRecord[][] = [];
  const lost: UniqueEntities['lost'][number][] = [];
  for (const object of objects) {
    const alike = waitingAlike.get(object);
    if (alike !== undefined) {
      // A reference that stands on many places of a path is gathered as often.
      if (alike.at(-1) !== object) alike.push(object);
      continue;
    }
    const representation = represent(object);
    if (representation === undefined) continue;
    if (representation instanceof Lost) {
      lost.push({ object, typename: representation.typename });
      continue;
    }
    const waits = waitingFor.getOrMake(representation, () => {
      representations.push(representation);
      const one: NullRecord[] = [];
      waiting.push(one);
      return one;
    });
    waits.push(object);
    waitingAlike.set(object, waits);
  }
  return { representations, waiting, lost };
}
