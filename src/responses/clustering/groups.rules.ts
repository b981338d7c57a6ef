/** Comments that are one by hand, each group named by one of its comments, and which groups are apart. */
export class Groups {
  private readonly names = new Map<string, string>();
  private readonly groups = new Map<string, { ids: string[]; apart: Set<string> }>();

  of(id: string): string {
    const name = this.names.get(id);
    if (name !== undefined) return name;
    this.names.set(id, id);
    this.groups.set(id, { ids: [id], apart: new Set() });
    return id;
  }

  isApart(one: string, other: string): boolean {
    return this.groups.get(one)!.apart.has(other);
  }

  part(one: string, other: string): void {
    this.groups.get(one)!.apart.add(other);
    this.groups.get(other)!.apart.add(one);
  }

  /** The smaller one takes the name of the larger one, so that many decisions take little time. */
  unite(one: string, other: string): void {
    if (one === other) return;
    const [small, large] = this.sizeOf(one) < this.sizeOf(other) ? [one, other] : [other, one];
    const [from, to] = [this.groups.get(small)!, this.groups.get(large)!];
    for (const id of from.ids) this.names.set(id, large);
    to.ids.push(...from.ids);
    for (const name of from.apart) {
      this.groups.get(name)!.apart.delete(small);
      this.part(name, large);
    }
    this.groups.delete(small);
  }

  /** By the name of each, its comments and the names of the groups that it is apart from. */
  all(): ReadonlyMap<string, { ids: readonly string[]; apart: ReadonlySet<string> }> {
    return this.groups;
  }

  private sizeOf(name: string): number {
    const { ids, apart } = this.groups.get(name)!;
    return ids.length + apart.size;
  }
}
