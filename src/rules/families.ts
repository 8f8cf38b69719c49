import { mostRelatives, type Relative, type TagFamily } from '@/model/family';
import type { Condition, TextCondition } from '@/model/rule';
import { mapLeaves } from './conditions';
import { isTagField } from './look';
import { normal } from './normal';

/** Steps between a tag and the one of the rule that are named at most; what AO3 has is far less deep. */
const deepest = 20;

/** What is known of a tag: the name that AO3 uses for it, and the family of that, if it is known. */
export interface Canonical {
  name: string;
  family: TagFamily | null;
}

/** AO3's families of tags, as far as they are known: which other names count as a tag of a rule. */
export class Families {
  readonly #families: ReadonlyMap<string, TagFamily>;
  #bySynonym: ReadonlyMap<string, TagFamily> | null = null;

  constructor(families: readonly TagFamily[]) {
    this.#families = new Map(families.map((family) => [normal(family.name), family]));
  }

  /** Of a tag that AO3 uses itself, or another name of one; null: nothing is known of it. */
  findCanonical(tag: string): Canonical | null {
    const own = this.#families.get(normal(tag));
    if (own && own.synonymOf === null) return { name: own.name, family: own };
    const name = own?.synonymOf ?? null;
    const family = name === null ? this.#findBySynonym(tag) : this.#families.get(normal(name));
    if (family && family.synonymOf === null) return { name: family.name, family };
    return name === null ? null : { name, family: null };
  }

  #findBySynonym(tag: string): TagFamily | undefined {
    this.#bySynonym ??= new Map(
      [...this.#families.values()].flatMap((family) =>
        family.synonyms.slice(0, mostRelatives).map((name) => [normal(name), family]),
      ),
    );
    return this.#bySynonym.get(normal(tag));
  }

  /** The condition with the kin of its tags as it is known now, whatever it had before. */
  withKin(condition: Condition): Condition {
    return mapLeaves(condition, (leaf) => (leaf.kind === 'text' ? this.#ofText(leaf) : leaf));
  }

  #ofText({ kin: _before, ...condition }: TextCondition): TextCondition {
    const { field, how, values } = condition;
    if (how !== 'is' || !isTagField(field)) return condition;
    const kin = new Map<string, string>();
    for (const value of values) this.#addKin(kin, value, condition.reach);
    for (const value of values) kin.delete(normal(value));
    return kin.size === 0 ? condition : { ...condition, kin: Object.fromEntries(kin) };
  }

  #addKin(kin: Map<string, string>, value: string, reach: TextCondition['reach']): void {
    const canonical = this.findCanonical(value);
    if (!canonical) return;
    const { name, family } = canonical;
    const isOther = normal(name) !== normal(value);
    // A rule about another name of a tag is one about the tag.
    if (isOther) addAll(kin, [name], value);
    if (!family) return;
    const end = isOther ? `${name} → ${value}` : name;
    addAll(kin, family.synonyms, end);
    if (reach === 'subtags' || reach === 'family') this.#addRelatives(kin, family.subtags, end, 'under');
    if (reach === 'metatags' || reach === 'family') this.#addRelatives(kin, family.metatags, end, 'above');
  }

  /** The relatives themselves, and what is known of their synonyms. */
  #addRelatives(
    kin: Map<string, string>,
    relatives: readonly Relative[],
    end: string,
    where: 'under' | 'above',
  ): void {
    const between = new Map(relatives.map((relative) => [relative.name, relative.via]));
    for (const relative of relatives.slice(0, mostRelatives)) {
      const steps: string[] = [];
      for (let at = relative.via; at && steps.length < deepest; at = between.get(at) ?? null) steps.push(at);
      const way = [...steps, end].map((each) => `${where} ${each}`).join(' → ');
      addAll(kin, [relative.name], way);
      const own = this.#families.get(normal(relative.name));
      if (own) addAll(kin, own.synonyms, `${own.name} → ${way}`);
    }
  }
}

/** The first way by which a name belongs to a tag is the one that is told. */
function addAll(kin: Map<string, string>, names: readonly string[], way: string): void {
  for (const name of names.slice(0, mostRelatives)) {
    const key = normal(name);
    if (!kin.has(key)) kin.set(key, way);
  }
}
