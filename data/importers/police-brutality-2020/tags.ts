import { INCIDENT_KINDS, type IncidentKind, isTermOf } from '#data/model/vocabulary';

/**
 * The project's tags that tell what was done, by our kinds of incident. Tags about who was hurt (`journalist`, `medic`),
 * about tools without a use (`shield`) and about conduct we have no kind for (`hide-badge`) stay words of the summary.
 */
const KINDS = {
  arrests: ['arrest', 'zip-tie'],
  'tear-gas': ['tear-gas', 'tear-gas-canister', 'gas'],
  'pepper-balls': ['pepper-ball'],
  'pepper-spray': ['pepper-spray', 'mace'],
  'impact-munitions': [
    'rubber-bullet',
    'bean-bag',
    'foam-bullet',
    'wooden-bullet',
    'sponge-round',
    'marking-round',
    'projectile',
  ],
  'use-of-force': [
    'push',
    'shove',
    'strike',
    'beat',
    'baton',
    'tackle',
    'knee',
    'knee-on-neck',
    'grab',
    'punch',
    'kick',
    'throw',
    'choke',
    'headlock',
    'tase',
    'taser',
    'drag',
    'live-round',
    'stun-grenade',
    'explosive',
    'horse',
    'dog',
  ],
  'property-damage': ['property-destruction'],
  vehicle: ['drive'],
  injuries: ['death'],
} as const satisfies Partial<Record<IncidentKind, readonly string[]>>;

/** The kinds of incident that tags name, each with its tags. */
export function groupTags(tags: readonly string[]): Map<IncidentKind, string[]> {
  const groups = new Map<IncidentKind, string[]>();
  for (const [kind, own] of Object.entries(KINDS)) {
    const found = tags.filter((tag) => own.some((each) => each === tag));
    if (isKind(kind) && found.length > 0) groups.set(kind, found);
  }
  return groups;
}

const isKind = isTermOf(INCIDENT_KINDS);
