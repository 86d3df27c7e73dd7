/**
 * The controlled words of the record: what may be said about an event, an estimate, an incident.
 * The order of ACTIONS, INCIDENT_KINDS and CLAIMANT_ROLES numbers the bits of the index's masks: append, never reorder.
 * `data/dossier/vocabulary.json` holds the same words as data; a test keeps the two equal.
 */

type Term = { readonly label: string; readonly definition: string };

/** What people did at an event. */
export const ACTIONS = {
  rally: { label: 'Rally', definition: 'People gather in one place to demonstrate, including roadside sign-holding.' },
  march: { label: 'March', definition: 'People move along a route on foot.' },
  walkout: { label: 'Walkout', definition: 'Students or staff leave school or campus.' },
  strike: { label: 'Strike', definition: 'A stoppage of work, school or shopping was called for or took place.' },
  closure: { label: 'Closure', definition: 'Businesses, offices or cultural institutions closed.' },
  'business-support': {
    label: 'Business support',
    definition: 'Businesses stayed open but donated, raised funds, hosted an action or changed how they operated.',
  },
  'school-closure': {
    label: 'School closure',
    definition: 'Schools or districts closed, opened late or lost staff in number.',
  },
  vigil: { label: 'Vigil', definition: 'A quiet gathering to mourn or pray.' },
  'sit-in': {
    label: 'Sit-in',
    definition: 'People occupy a place and refuse to move, including building occupations.',
  },
  blockade: { label: 'Blockade', definition: 'A street, gate, entrance or vehicle was blocked as a form of protest.' },
  picket: { label: 'Picket', definition: 'A picket line.' },
  'bike-ride': { label: 'Bike ride', definition: 'A ride by bicycle, usually in memory of someone.' },
  'car-caravan': { label: 'Car caravan', definition: 'A procession of cars.' },
  concert: { label: 'Concert', definition: 'A benefit or protest concert.' },
  'press-conference': { label: 'Press conference', definition: 'Officials or organizers speak to the press.' },
  'counter-rally': { label: 'Counter-rally', definition: 'A gathering in support of ICE or the government.' },
} as const satisfies Record<string, Term>;
export type Action = keyof typeof ACTIONS;

/** What else happened at an event. */
export const INCIDENT_KINDS = {
  arrests: {
    label: 'Arrests',
    definition: 'People arrested or detained, whether or not cited and released.',
    group: 'police action',
  },
  'dispersal-order': { label: 'Dispersal order', definition: 'People were ordered to leave.', group: 'police action' },
  'riot-declared': {
    label: 'Riot declared',
    definition: 'Authorities formally declared a riot.',
    group: 'police action',
  },
  'unlawful-assembly': {
    label: 'Unlawful assembly',
    definition: 'Authorities declared the gathering unlawful.',
    group: 'police action',
  },
  'tear-gas': {
    label: 'Tear gas',
    definition: 'Tear gas or an unspecified chemical riot-control agent.',
    group: 'police action',
  },
  'pepper-balls': {
    label: 'Pepper balls',
    definition: 'Pepper balls, alone or with flash-bangs.',
    group: 'police action',
  },
  'pepper-spray': { label: 'Pepper spray', definition: 'Pepper spray.', group: 'police action' },
  'impact-munitions': {
    label: 'Impact munitions',
    definition: 'Rubber bullets or other less-lethal rounds.',
    group: 'police action',
  },
  'use-of-force': {
    label: 'Use of force',
    definition: 'Physical force, or a dispute about how force was used.',
    group: 'police action',
  },
  'police-deployment': {
    label: 'Police deployment',
    definition: 'Tactical alert, extra officers, warnings or traffic control.',
    group: 'police action',
  },
  'building-entry': {
    label: 'Building entry',
    definition: 'People entered, or were said to have entered, a building.',
    group: 'crowd action',
  },
  blockade: {
    label: 'Blockade',
    definition: 'A street, gate, entrance or vehicle was blocked or traffic held up.',
    group: 'crowd action',
  },
  'property-damage': {
    label: 'Property damage',
    definition: 'Broken windows, graffiti, fire or other damage.',
    group: 'crowd action',
  },
  'thrown-objects': {
    label: 'Thrown objects',
    definition: 'Objects thrown at officers, vehicles or people.',
    group: 'crowd action',
  },
  'armed-person': {
    label: 'Armed person',
    definition: 'Someone in or near the crowd visibly carried a gun.',
    group: 'crowd action',
  },
  'counter-protest': {
    label: 'Counter-protest',
    definition: 'People demonstrated against the protest.',
    group: 'crowd action',
  },
  scuffle: { label: 'Scuffle', definition: 'A fight or shoving between people.', group: 'crowd action' },
  injuries: { label: 'Injuries', definition: 'People hurt or given medical care.', group: 'harm' },
  vehicle: {
    label: 'Vehicle',
    definition: 'A vehicle driven at or through people, or people holding on to one.',
    group: 'harm',
  },
  charges: { label: 'Charges', definition: 'People cited, charged or referred to court.', group: 'legal' },
  investigation: { label: 'Investigation', definition: 'An official inquiry was opened.', group: 'legal' },
  discipline: {
    label: 'Discipline warning',
    definition: 'A school or employer warned of or imposed discipline.',
    group: 'legal',
  },
  'no-incidents': {
    label: 'No incidents',
    definition: 'Someone stated that nothing of note happened.',
    group: 'other',
  },
  'disputed-account': {
    label: 'Disputed account',
    definition: 'Accounts of the event contradict each other on another point.',
    group: 'other',
  },
} as const satisfies Record<string, Term & { group: string }>;
export type IncidentKind = keyof typeof INCIDENT_KINDS;

/** What a crowd figure counts. Only units with `persons` enter a reported range. */
export const UNITS = {
  people: { label: 'people', definition: 'Everyone present.', persons: true },
  students: { label: 'students', definition: 'Pupils or students only, or mainly.', persons: true },
  teachers: { label: 'teachers', definition: 'Teachers only.', persons: true },
  'school-staff': { label: 'school staff', definition: 'Teachers and other school employees.', persons: true },
  cyclists: { label: 'cyclists', definition: 'Riders of a bicycle ride.', persons: true },
  schools: { label: 'schools', definition: 'Number of schools, not of people.', persons: false },
  tickets: { label: 'tickets', definition: 'Tickets claimed, not attendance.', persons: false },
  businesses: { label: 'businesses', definition: 'Number of businesses, not of people.', persons: false },
  vehicles: {
    label: 'vehicles',
    definition: 'Number of tractors, trucks, cars or the like, not of people.',
    persons: false,
  },
  families: { label: 'families', definition: 'Number of families or households, not of people.', persons: false },
} as const satisfies Record<string, Term & { persons: boolean }>;
export type Unit = keyof typeof UNITS;

/** In what role somebody gave a figure. */
export const CLAIMANT_ROLES = {
  organizers: { label: 'Organizers', definition: 'People or groups that called, led or promoted the event.' },
  police: { label: 'Police', definition: 'City, county, state or campus police.' },
  officials: { label: 'Officials', definition: 'Government, school district or other public officials.' },
  news: { label: 'News', definition: 'A news outlet in its own words.' },
  academic: { label: 'Academic', definition: 'University researchers, pollsters or other survey-based work.' },
  participant: { label: 'Participant', definition: 'Someone who took part, speaking for themselves.' },
  unknown: { label: 'Unknown', definition: 'The origin of the figure is not shown.' },
} as const satisfies Record<string, Term>;
export type ClaimantRole = keyof typeof CLAIMANT_ROLES;

/** How a crowd figure stands. */
export const ESTIMATE_STATUSES = {
  claimed: {
    label: 'Claimed',
    definition: 'Stated by an identified claimant and not directly contradicted for its scope.',
  },
  disputed: { label: 'Disputed', definition: 'Sources contradict the figure, its day or its origin; see the note.' },
  unverified: {
    label: 'Unverified',
    definition: 'Origin not shown, aggregator only, a personal impression, or expected before the event.',
  },
} as const satisfies Record<string, Term>;
export type EstimateStatus = keyof typeof ESTIMATE_STATUSES;

/** How an incident, claim or timeline entry stands. */
export const STATUSES = {
  confirmed: {
    label: 'Confirmed',
    definition: 'Reported as fact by a news outlet or by the authority concerned, without contradiction found.',
  },
  claimed: { label: 'Claimed', definition: 'Stated by one side or one outlet only.' },
  disputed: { label: 'Disputed', definition: 'Sources contradict each other.' },
  'no known evidence': {
    label: 'No known evidence',
    definition: 'Claimed, but sources that looked found nothing to support it.',
  },
} as const satisfies Record<string, Term>;
export type Status = keyof typeof STATUSES;

/** What the words of a figure promise about the number. */
export const BOUNDS = {
  exact: { label: 'Exact', definition: 'A single number without qualification.' },
  about: { label: 'About', definition: 'Around, roughly, approximately, an estimated.' },
  at_least: { label: 'At least', definition: 'More than, over, at least: low only.' },
  at_most: { label: 'At most', definition: 'Nearly, close to, up to, as many as: high only.' },
  range: { label: 'Range', definition: 'A lower and an upper number.' },
  vague: { label: 'Vague', definition: 'Hundreds, thousands, dozens: no number.' },
  none: { label: 'None', definition: 'The claimant expressly gave no figure.' },
} as const satisfies Record<string, Term>;
export type Bound = keyof typeof BOUNDS;

/** Whether an event took place or was only announced. */
export const HELD = {
  held: { label: 'Held', definition: 'Reported as having taken place.' },
  announced: { label: 'Announced', definition: 'Announced only; no report on how it went was found.' },
} as const satisfies Record<string, Term>;
export type Held = keyof typeof HELD;

/** Who is said to have done it. */
export const INCIDENT_ACTORS = {
  'federal agents': { label: 'Federal agents', definition: 'ICE, CBP, Border Patrol or other federal officers.' },
  'local police': { label: 'Local police', definition: 'City, county, state, airport or campus police.' },
  protesters: { label: 'Protesters', definition: 'People taking part in the protest.' },
  'counter-protesters': { label: 'Counter-protesters', definition: 'People demonstrating against the protest.' },
  officials: { label: 'Officials', definition: 'Public officials or agencies other than police in action.' },
  unknown: { label: 'Unknown', definition: 'Not known or contested.' },
} as const satisfies Record<string, Term>;
export type IncidentActor = keyof typeof INCIDENT_ACTORS;

/** What part of an event a figure is about. Only the whole and the peak enter a reported range. */
export const SCOPE_KINDS = {
  whole: { label: 'Whole event', definition: 'The claim is about the whole event.' },
  peak: {
    label: 'Peak',
    definition: 'The claim is about the event at its largest; counts like a claim about the whole.',
  },
  moment: {
    label: 'One moment',
    definition: 'The claim is about another moment of the event, such as its start; not counted in the reported range.',
  },
  part: {
    label: 'Part',
    definition:
      'The claim is about a part of the event, such as one school or one hall; not counted in the reported range.',
  },
  wider: {
    label: 'Wider',
    definition:
      'The claim covers more than this event, such as a state or several cities; not counted in the reported range.',
  },
} as const satisfies Record<string, Term>;
export type ScopeKind = keyof typeof SCOPE_KINDS;

/** What a timeline entry is part of. */
export const TIMELINE_KINDS = {
  background: { label: 'Background', definition: 'What led up to the protests.' },
  organization: { label: 'Organization', definition: 'Calls, endorsements and naming.' },
  protest: { label: 'Protest', definition: 'A protest itself.' },
  response: { label: 'Response', definition: 'Reactions by authorities, courts or public figures.' },
  aftermath: { label: 'Aftermath', definition: 'What followed.' },
} as const satisfies Record<string, Term>;
export type TimelineKind = keyof typeof TIMELINE_KINDS;

/** What sort of body or person an actor is. */
export const ACTOR_KINDS = {
  union: { label: 'Union', definition: "Labor or tenants' union or labor body." },
  coalition: { label: 'Coalition', definition: 'Network or coalition of groups.' },
  advocacy: { label: 'Advocacy group', definition: 'Campaign, civil-rights, faith or community group.' },
  party: { label: 'Party', definition: 'Political party or party-like membership group.' },
  'student group': { label: 'Student group', definition: 'Student association or government.' },
  business: { label: 'Business', definition: 'Company or shop.' },
  'news outlet': { label: 'News outlet', definition: 'Media organization.' },
  government: { label: 'Government', definition: 'A government as a whole.' },
  'federal agency': { label: 'Federal agency', definition: 'Department or agency of the federal government.' },
  police: { label: 'Police', definition: "Police department or sheriff's office." },
  'public body': { label: 'Public body', definition: 'Other public body.' },
  person: { label: 'Person', definition: 'Public official or person named in the encyclopedia article.' },
} as const satisfies Record<string, Term>;
export type ActorKind = keyof typeof ACTOR_KINDS;

/** Where an actor stands. */
export const ACTOR_SIDES = {
  protest: { label: 'Protest', definition: 'Calls for, backs or takes part in the protests.' },
  'federal government': { label: 'Federal government', definition: 'Federal agencies and officials.' },
  'state or local government': {
    label: 'State or local government',
    definition: 'State, county and city officials and police.',
  },
  judiciary: { label: 'Judiciary', definition: 'Judges.' },
  'counter-protest': { label: 'Counter-protest', definition: 'Demonstrates in support of ICE.' },
  other: { label: 'Other', definition: 'None of these.' },
} as const satisfies Record<string, Term>;
export type ActorSide = keyof typeof ACTOR_SIDES;

/** The keys of a vocabulary table, in its order. */
export function termsOf<Table extends Record<string, Term>>(table: Table): (keyof Table & string)[] {
  return Object.keys(table);
}

/** A guard for the keys of a vocabulary table. */
export function isTermOf<Table extends Record<string, Term>>(table: Table) {
  return (text: string): text is keyof Table & string => Object.hasOwn(table, text);
}
