// Groups the earlier versions of a page by the minute in which they were saved.
import type {Version} from './edit-types.ts';

export type VersionGroup = Readonly<{
  /** The last version of the minute. */
  last: Version;
  /** What was done in that minute, each once, the latest first. */
  labels: readonly string[];
  /** The versions of that minute before the last one, the newest first. */
  earlier: readonly Version[];
}>;

const minuteOf = ({time}: Version) => Math.floor(Date.parse(time) / 60_000);

/** @param versions the newest first */
export function groupVersions(versions: readonly Version[]): VersionGroup[] {
  const groups: VersionGroup[] = [];
  for (const version of versions) {
    const group = groups.at(-1);
    if (!group || minuteOf(group.last) !== minuteOf(version)) {
      groups.push({last: version, labels: version.label ? [version.label] : [], earlier: []});
      continue;
    }
    const {last, labels, earlier} = group;
    const isNew = version.label !== '' && !labels.includes(version.label);
    groups[groups.length - 1] = {
      last,
      labels: isNew ? [...labels, version.label] : labels,
      earlier: [...earlier, version],
    };
  }
  return groups;
}
