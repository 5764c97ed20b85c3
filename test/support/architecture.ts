// Turns the house's map and all its sources into the list of places where they disagree. One rule per function.
// It reads nothing from disk and knows no room by name: the map comes in, so that a test can hand it a house that is
// wrong on purpose and see every rule fail.
import { posix } from 'node:path';
import { factsOf } from './source-facts.ts';
import type { Source, SourceFacts, SourceImport } from './source-facts.ts';

/** Patterns in a map: `*` is one name, `**` is anything below. */
export interface HouseMap {
  /** Per room, the rooms it may import besides itself. A room with `*` stands for several, foreign to one another. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** The room whose folders are steps of one request, and those steps in order. */
  readonly stages: { readonly room: string; readonly order: readonly string[]; readonly onTop: readonly string[] };
  /** Files whose first lines say what the room turns into what. */
  readonly entries: readonly string[];
  readonly mayTouchProcess: readonly string[];
  readonly mayExportDefault: readonly string[];
  /** Rooms that know no world outside: the packages each may load; and they never read the clock. */
  readonly pure: Readonly<Record<string, readonly string[]>>;
  readonly config: readonly string[];
  readonly generated: readonly string[];
  readonly bannedFolders: readonly string[];
  readonly maxLines: number;
}

export interface Violation {
  readonly rule: RuleName;
  readonly path: string;
  readonly message: string;
}

interface House {
  readonly map: HouseMap;
  readonly files: readonly SourceFacts[];
  readonly paths: ReadonlySet<string>;
}

type Rule = (house: House) => { path: string; message: string }[];

const RULES = {
  'known room': knownRoom,
  'allowed imports': allowedImports,
  'stages of the request': stagesOfTheRequest,
  'import names a file': importNamesAFile,
  'no import cycle': noImportCycle,
  'no default export': noDefaultExport,
  'no barrel': noBarrel,
  'process at the edge': processAtTheEdge,
  'pure room': pureRoom,
  'no catch-all folder': noCatchAllFolder,
  'entry tells its purpose': entryTellsItsPurpose,
  'file fits in one look': fileFitsInOneLook,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Every disagreement between the map and the sources, rule by rule. */
export function violationsOf(map: HouseMap, sources: readonly Source[]): Violation[] {
  const files = sources.map(factsOf);
  const house: House = { map, files, paths: new Set(files.map(({ path }) => path)) };
  return RULE_NAMES.flatMap((rule) => RULES[rule](house).map((found) => ({ rule, ...found })));
}

function knownRoom({ map, files }: House) {
  return files
    .filter(({ path }) => !roomOf(map, path) && !matches(map.config, path))
    .map(({ path }) => ({ path, message: 'stands in no room of the map' }));
}

function allowedImports(house: House) {
  const { map } = house;
  return ownImports(house).flatMap(({ file, target }) => {
    const from = roomOf(map, file.path);
    const to = roomOf(map, target);
    if (!to || from?.folder === to.folder) return [];
    const allowed = from ? (map.rooms[from.name] ?? []) : [];
    if (allowed.includes(to.name)) return [];
    return [{ path: file.path, message: `imports ${target}: ${from?.name ?? 'this file'} may not import ${to.name}` }];
  });
}

function stagesOfTheRequest(house: House) {
  const { room, order, onTop } = house.map.stages;
  const placeOf = (path: string) => {
    const [folder = '', ...below] = path.slice(room.length + 1).split('/');
    return below.length === 0 ? (onTop.includes(path) ? 'top' : 'ground') : folder;
  };
  const inRoom = (path: string) => path.startsWith(`${room}/`) && !matches(house.map.generated, path);

  const unknown = house.files
    .filter(({ path }) => inRoom(path) && !['top', 'ground', ...order].includes(placeOf(path)))
    .map(({ path }) => ({ path, message: `${room}/${placeOf(path)}/ is no stage of the map` }));

  const crossing = ownImports(house).flatMap(({ file, target, typeOnly }) => {
    if (!inRoom(file.path) || !inRoom(target)) return [];
    const from = placeOf(file.path);
    const to = placeOf(target);
    if (from === to || from === 'top' || to === 'ground') return [];
    const report = (why: string) => [{ path: file.path, message: `imports ${target}: ${why}` }];
    // The settings name the options of what they compose; a type leaves nothing behind that could be called.
    if (to === 'top' && from === 'ground' && typeOnly) return [];
    if (to === 'top') return report('only the files on top of the stages import one another');
    if (!typeOnly) return report('a stage is called by the files on top only; `import type` takes its types');
    // What stands on the ground floor (config, errors) may name the types of what it composes.
    if (from === 'ground' || order.indexOf(to) < order.indexOf(from)) return [];
    return report(`${from} comes before ${to} and cannot know its types`);
  });
  return [...unknown, ...crossing];
}

function importNamesAFile({ files, paths }: House) {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.') && !paths.has(resolve(path, specifier)))
      .filter(({ specifier }) => /\.[cm]?[jt]sx?$/.test(specifier) || posix.extname(specifier) === '')
      .map(({ specifier }) => ({ path, message: `imports ${specifier}: name the source file, with its extension` })),
  );
}

function noImportCycle(house: House) {
  const targets = new Map<string, string[]>();
  for (const { file, target, typeOnly } of ownImports(house)) {
    if (!typeOnly) targets.set(file.path, [...(targets.get(file.path) ?? []), target]);
  }
  const found: { path: string; message: string }[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      const cycle = [...trail.slice(seenAt), path];
      found.push({ path, message: `is in a cycle: ${cycle.join(' -> ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of house.files) walk(path, []);
  return found;
}

function noDefaultExport({ map, files }: House) {
  return files
    .filter(({ path, defaultExport }) => defaultExport && !matches(map.mayExportDefault, path))
    .map(({ path }) => ({ path, message: 'has a default export; name it' }));
}

function noBarrel({ map, files }: House) {
  return files
    .filter(({ path, barrel }) => barrel && !matches(map.generated, path))
    .map(({ path }) => ({ path, message: 'only passes on what others declare; import from where it is declared' }));
}

function processAtTheEdge({ map, files }: House) {
  return files
    .filter(({ path, touchesProcess }) => touchesProcess && !matches(map.mayTouchProcess, path))
    .map(({ path }) => ({ path, message: 'touches process; let the main.ts of the room hand it what it needs' }));
}

function pureRoom({ map, files }: House) {
  return files.flatMap(({ path, imports, readsClock }) => {
    const packages = map.pure[roomOf(map, path)?.name ?? ''];
    if (!packages) return [];
    const outside = imports.filter(
      ({ specifier, typeOnly }) => !typeOnly && !specifier.startsWith('.') && !packages.includes(specifier),
    );
    return [
      ...outside.map(({ specifier }) => ({ path, message: `loads ${specifier} in a room that is pure` })),
      ...(readsClock ? [{ path, message: 'reads the clock in a room that is pure; the moment comes in' }] : []),
    ];
  });
}

function noCatchAllFolder({ map, files }: House) {
  return files.flatMap(({ path }) => {
    const folder = path
      .split('/')
      .slice(0, -1)
      .find((name) => map.bannedFolders.includes(name));
    return folder ? [{ path, message: `stands in a folder ${folder}/, which says nothing of what is in it` }] : [];
  });
}

function entryTellsItsPurpose({ map, files }: House) {
  const entries = files.filter(({ path }) => map.entries.includes(path));
  if (entries.length === 0) return map.entries.map((path) => ({ path, message: 'is an entry of the map, but absent' }));
  return entries
    .filter(({ openingCommentLines }) => openingCommentLines < 3 || openingCommentLines > 6)
    .map(({ path, openingCommentLines }) => ({
      path,
      message: `opens with ${openingCommentLines} lines of comment; three to six say what it turns into what`,
    }));
}

function fileFitsInOneLook({ map, files }: House) {
  return files
    .filter(({ path, lines }) => lines > map.maxLines && !matches(map.generated, path))
    .map(({ path, lines }) => ({ path, message: `has ${lines} lines; at most ${map.maxLines}` }));
}

/** The row of the map for a path, and the very folder: two rooms of one row (`subgraphs/*`) are still two rooms. */
function roomOf(map: HouseMap, path: string): { name: string; folder: string } | undefined {
  const exactFirst = Object.keys(map.rooms).toSorted((a, b) => Number(a.includes('*')) - Number(b.includes('*')));
  const name = exactFirst.find((row) => matches([`${row}/**`], path));
  return name === undefined ? undefined : { name, folder: path.split('/', name.split('/').length).join('/') };
}

function ownImports({ files, paths }: House): (SourceImport & { file: SourceFacts; target: string })[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map((found) => ({ ...found, file, target: resolve(file.path, found.specifier) }))
      .filter(({ target }) => paths.has(target)),
  );
}

function resolve(path: string, specifier: string): string {
  // Vite's `?url`, `?raw` and `?worker` say how to load a file, not which.
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

function matches(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => {
    const source = pattern
      .split(/(\*\*\/?|\*)/)
      .map((part) =>
        part === '**/'
          ? '(?:.*/)?'
          : part === '**'
            ? '.*'
            : part === '*'
              ? '[^/]*'
              : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('');
    return new RegExp(`^${source}$`).test(path);
  });
}
