import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { type DirectiveNode, Kind, parse, visit } from 'graphql';
import ts from 'typescript';
import { SUBGRAPH_NAMEN } from '../demo/subgraph-namen.ts';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { readSdl } from '../subgraphs/kit/package-files.ts';

const PRODUCT = join(PACKAGE_ROOT, 'dist');
const BEWIJS = 'toegangsbewijs';
const SUPERGRAPH = join(PACKAGE_ROOT, 'schema/supergraph.graphql');

export interface Bouw {
  readonly folder: string;
  readonly supergraph: string;
}

/** The product; without its records; and without records and authorisation. */
export const VARIANTEN = ['product', 'zonderLogboek', 'zonder'] as const;
export type Variant = (typeof VARIANTEN)[number];

/**
 * The product as it is built, and copies of it in which each file of `bench/zonder-logboek` and `bench/zonder` takes the place of
 * the file of the same name; the last on a supergraph whose plans carry no toegangsbewijs. The product has no switch for it.
 */
export function bouw(): { readonly gebouwd: Readonly<Record<Variant, Bouw>>; readonly remove: () => void } {
  bouwProduct();
  const zonderLogboek = kopie('zonder-logboek');
  const zonder = kopie('zonder-logboek', 'zonder');
  const supergraph = join(zonder, 'supergraph.graphql');
  writeFileSync(supergraph, zonderBewijs());
  return {
    gebouwd: {
      product: { folder: PRODUCT, supergraph: SUPERGRAPH },
      zonderLogboek: { folder: zonderLogboek, supergraph: SUPERGRAPH },
      zonder: { folder: zonder, supergraph },
    },
    remove: () => {
      for (const folder of [zonderLogboek, zonder]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns the folder of what was built */
export function bouwProduct(): string {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: PACKAGE_ROOT, stdio: 'inherit' });
  return PRODUCT;
}

/** A copy of what is built, inside the package, so that packages, schemas and migrations are found. */
function kopie(...plaatsvervangers: readonly string[]): string {
  mkdirSync(join(PACKAGE_ROOT, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(PACKAGE_ROOT, 'test-results/bench-'));
  cpSync(PRODUCT, folder, { recursive: true });
  for (const room of plaatsvervangers.map((naam) => join(import.meta.dirname, naam)))
    for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const target = join(folder, file.replace(/\.ts$/, '.js'));
      readFileSync(target); // What replaces nothing would measure nothing.
      const source = readFileSync(join(room, file), 'utf8');
      writeFileSync(target, ts.transpileModule(source, { compilerOptions: OPTIONS }).outputText);
    }
  return folder;
}

const OPTIONS: ts.CompilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** The same schemas, of which no field asks for a toegangsbewijs or gives one. */
function zonderBewijs(): string {
  const services = SUBGRAPH_NAMEN.map((name) => ({
    name,
    url: `http://${name}.bench.ketenbeeld.example/graphql`,
    typeDefs: visit(parse(readSdl(name)), {
      FieldDefinition: (field) => (field.name.value === BEWIJS ? null : undefined),
      Directive: (directive) => (directive.name.value === 'requires' ? zonderBewijsIn(directive) : undefined),
    }),
  }));
  const result = composeServices(services);
  if (result.errors !== undefined) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/** @returns null, which removes it, when it required nothing else */
function zonderBewijsIn(directive: DirectiveNode): DirectiveNode | null {
  const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING) throw new Error('@requires without fields');
  const value = fields.value.replace(BEWIJS, '').trim();
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'fields' },
    value: { ...fields, value },
  } as const;
  return value === '' ? null : { ...directive, arguments: [argument] };
}
