import { KeptReading } from '#components/ui/reading-link';
import type { SearchField } from './search-input';

/** What of the address a search gives back unchanged: for a search that leads elsewhere only the reading. */
export function HiddenFields({ field }: { field: SearchField }) {
  if (!field.adds) return <KeptReading />;
  return field.kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
