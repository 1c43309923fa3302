/**
 * `$select` and `$expand` as trees of names.
 *
 *   paths = path *( "," path )
 *   path  = name *( "/" name )        ; name is "*" or a word
 *
 * `Id,Author/Title,Author/EMail` → { id, author: { title, email } }
 */
import { errors } from '../sharepoint/errors.ts';

export interface NameNode {
  /** As the client wrote it. */
  readonly name: string;
  readonly children: NameTree;
}

/** By lower-case name. */
export type NameTree = ReadonlyMap<string, NameNode>;

export interface Projection {
  /** undefined: nothing was selected, so everything that is answered by default. */
  readonly select: NameTree | undefined;
  readonly expand: NameTree;
}

/** Throws the service's 400 for what is no list of paths. */
export function parseProjection(options: ReadonlyMap<string, string>): Projection {
  const select = parseNames(options.get('$select'));
  return { select: select.size === 0 ? undefined : select, expand: parseNames(options.get('$expand')) };
}

export function parseNames(text: string | undefined): NameTree {
  const tree = new Map<string, NameNode>();
  for (const path of (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '')) {
    if (!/^(\*|[\p{L}\p{N}_.]+)(\/(\*|[\p{L}\p{N}_.]+))*$/u.test(path)) {
      throw errors.expression(path);
    }
    let level = tree;
    for (const name of path.split('/')) {
      const node = level.get(name.toLowerCase()) ?? { name, children: new Map() };
      level.set(name.toLowerCase(), node);
      level = node.children as Map<string, NameNode>;
    }
  }
  return tree;
}

/** What holds inside an expansion. */
export function nested(projection: Projection, name: string): Projection {
  const select = projection.select?.get(name.toLowerCase())?.children;
  return {
    select: select === undefined || select.size === 0 ? undefined : select,
    expand: projection.expand.get(name.toLowerCase())?.children ?? new Map()
  };
}

/** Back to `a,b/c`, for the options of a nested call. */
export function namesText(tree: NameTree | undefined): string {
  const paths = (level: NameTree): string[] => [...level.values()].flatMap(({ name, children }) =>
    (children.size === 0 ? [name] : paths(children).map(path => `${name}/${path}`)));
  return tree === undefined ? '' : paths(tree).join(',');
}
