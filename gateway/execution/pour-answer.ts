import type { CompiledFetch, EntityQuestion } from './compile-fetch.ts';
import { placesOf } from './entities-at.ts';
import type { Mould, MouldField } from './fetch-mould.ts';
import type { NullRecord } from './null-record.ts';
import { ownOf, type Path, type PlacedError, type PlacedErrors, placeErrors } from './place-errors.ts';
import { NOTHING_CAME, type Pouring } from './pour.ts';
import type { Answered } from './run-requests.ts';
import type { UniqueEntities } from './unique-entities.ts';

/** What a source said or left undone, on a path of the whole answer in names of ours; `extensions` are not yet believed. */
export type SourceError = PlacedError;

export interface PourInto {
  readonly data: NullRecord;
  readonly budget: Pouring['budget'];
  readonly errors: SourceError[];
  /** An entity that comes back as null is one that the source owed us, and not one that does not exist. */
  readonly owed: boolean;
}

/** Puts the answer to a question about root fields into the whole. */
export function pourRoot(answer: Answered, { mould, pour }: CompiledFetch, { data, budget, errors }: PourInto): void {
  const { about, unplaced } = placed(answer, undefined, mould, new Map());
  const pouring = new PouringOfAnswer(answer, budget, unplaced, new Map());
  pouring.begin(about.get(0) ?? []);
  if (mould.only !== undefined) pour(mould.only, dataOf(answer), data, pouring);
  errors.push(...pouring.found);
}

/** Puts the answer to a question about entities on every place of the whole that asked for one of them. */
export function pourEntities(
  answer: Answered,
  name: string,
  others: ReadonlyMap<string, Mould>,
  { fetch, entities }: { readonly fetch: CompiledFetch; readonly entities: UniqueEntities },
  { data, budget, errors, owed }: PourInto,
): void {
  const question = fetch.entities;
  if (question === undefined) return;
  const { about, unplaced } = placed(answer, name, fetch.mould, others);
  const given = ownOf(dataOf(answer), name);
  const list: readonly unknown[] =
    Array.isArray(given) && given.length === entities.representations.length ? given : [];
  const references: Pouring['references'] = question.paths.length === 1 ? new Map() : undefined;
  const pouring = new PouringOfAnswer(answer, budget, unplaced, references);
  const wrong = new Map<NullRecord, readonly PlacedError[]>();
  entities.representations.forEach((representation, i) => {
    const entity = list[i];
    const asked = String(representation['__typename']);
    const accepted = question.accepts(asked);
    const named = ownOf(entity, '__typename') ?? asked;
    const fits = isObject(entity) && typeof named === 'string' && accepted.has(named);
    const own = about.get(i) ?? NOTHING;
    if (entity === null && !owed && own.length === 0 && !unplaced) return;
    for (const at of entities.waiting[i] ?? []) {
      const typename = fits ? named : typeOfLost(at, asked, accepted);
      pouring.begin(own.length === 0 ? own : spreadOver(fetch.mould.fieldsOf(typename) ?? [], own));
      fetch.pour(typename, fits ? entity : NOTHING_CAME, at, pouring);
      if (pouring.found.length > 0) wrong.set(at, pouring.found);
    }
  });
  tellWrong(wrong, question, { data, errors });
}

/** Puts null, with an error, where what must be sent to ask for it is lost. */
export function pourLost(
  { fetch, entities }: { readonly fetch: CompiledFetch; readonly entities: UniqueEntities },
  { data, budget, errors }: PourInto,
): void {
  const question = fetch.entities;
  if (question === undefined || entities.lost.length === 0) return;
  const pouring = new PouringOfAnswer({ lost: 'SUBGRAPH_ERROR' }, budget, false, undefined);
  const wrong = new Map<NullRecord, readonly PlacedError[]>();
  for (const { object, typename } of entities.lost) {
    pouring.begin(NOTHING);
    fetch.pour(typeOfLost(object, typename, question.accepts(typename)), NOTHING_CAME, object, pouring);
    wrong.set(object, pouring.found);
  }
  tellWrong(wrong, question, { data, errors });
}

/** Of what type an entity is of which nothing came: what an earlier fetch said of it, where this one could have said so too. */
function typeOfLost(at: NullRecord, asked: string, accepted: ReadonlySet<string>): string {
  const before = at['__typename'];
  return typeof before === 'string' && accepted.has(before) ? before : ([...accepted][0] ?? asked);
}

function tellWrong(
  wrong: ReadonlyMap<NullRecord, readonly PlacedError[]>,
  question: EntityQuestion,
  { data, errors }: Pick<PourInto, 'data' | 'errors'>,
): void {
  if (wrong.size === 0) return;
  for (const [at, place] of placesOf(data, question.paths))
    for (const { path, ...error } of wrong.get(at) ?? []) errors.push({ path: [...place, ...path], ...error });
}

/** An error about a whole entity is an error about each field that was asked of it. */
function spreadOver(fields: readonly MouldField[], errors: readonly PlacedError[]): readonly PlacedError[] {
  return errors.flatMap(({ path, extensions }) =>
    path.length > 0 ? [{ path, extensions }] : fields.map(({ as }) => ({ path: [as], extensions })),
  );
}

function placed(
  answer: Answered,
  name: string | undefined,
  mould: Mould,
  others: ReadonlyMap<string, Mould>,
): PlacedErrors {
  return 'lost' in answer
    ? { about: new Map(), unplaced: false }
    : placeErrors(answer, { answer: name, mould, others });
}

const NOTHING: readonly PlacedError[] = [];

/** Collects what the source said of the fields of one object, and whatever else did not fit, unless the source explained it. */
class PouringOfAnswer implements Pouring {
  readonly trail: (string | number)[] = [];
  found: readonly PlacedError[] = NOTHING;
  #explained: Set<string> | undefined;

  constructor(
    readonly answer: Answered | { readonly lost: 'SUBGRAPH_ERROR' },
    readonly budget: Pouring['budget'],
    readonly everyNull: boolean,
    readonly references: Pouring['references'],
  ) {}

  /** The next object, of which the source said this; the trail of the one before was walked back. */
  begin(said: readonly PlacedError[]): void {
    this.found = said;
    this.#explained = undefined;
  }

  fault(): void {
    if (this.#explained === undefined) {
      this.#explained = new Set();
      for (const { path } of this.found) this.#explain(path);
    }
    if (this.#explained.has(keyOf(this.trail))) return;
    const path = [...this.trail];
    const code = 'lost' in this.answer ? this.answer.lost : 'SUBGRAPH_ERROR';
    this.found = [...this.found, { path, extensions: { code }, isGap: true }];
    this.#explain(path);
  }

  /** A null is explained by an error on it, or below it. */
  #explain(path: Path): void {
    for (let length = 1; length <= path.length; length++) this.#explained?.add(keyOf(path.slice(0, length)));
  }
}

function dataOf(answer: Answered): Readonly<Record<string, unknown>> {
  return 'lost' in answer ? {} : (answer.data ?? {});
}

function keyOf(path: Path): string {
  return path.join('\u0000');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
