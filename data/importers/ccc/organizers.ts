import { splitList } from '../cells/list';

/** Words for people of no organization, which phase 1 keeps in one column with organizations. */
const CROWD =
  /^(?:\d+ )?(?:(?:the |local |area |some |other |general |community |student |graduate |high school |concerned |union |federal |postal |health ?care |truck )*(?:protest(?:e|o)?rs?|protesting|protests?|counter-?protest(?:e|o)rs?|demonstrators?|ralliers?|marchers?|supporters?|residents?|citizens?|activists?|students?|teachers?|parents?|nurses?|workers?|employees?|members?|drivers?|truckers?|veterans?|families|educators?|players?|people|owners?|coalition of organizations|local organizations|organizations)\b.*)$/i;
/** What tells an organization from a person of two or three names. */
const BODY =
  /\b(?:of|for|the|and|against|to|in|on|with|at|no|our|not|union|party|coalition|alliance|council|movement|church|league|society|association|action|network|committee|club|center|centre|campaign|project|group|front|fund|foundation|federation|university|college|school|democrats|republicans|indivisible|women|women's|march|justice|lives|voice|voices|guard|boys|patriots?|nation|local|county|state|city|america|american|democratic|workers|students|teachers|nurses|rise|resist|pride|rights|now|belong|over|fascism|defend|refuse|abolish|together|dream|allies|change|united|progressive|citizens|collective|brigade|defense|media|moveon|parenthood|antifa|rebellion|sunrise|pink|hour)\b/i;
const SHORT_NAME = /[0-9&#/@]|\b[A-Z]{2,}\b|['’]s\b/;
const TWO_OR_THREE_NAMES = /^(?:[A-Z][\p{L}'’.-]+ ){1,2}[A-Z][\p{L}'’-]+$/u;
const TITLED =
  /^(?:(?:U\.S\. |State )?(?:Mr|Mrs|Ms|Dr|Prof|Professor|Rev|Reverend|Pastor|Father|Bishop|Rabbi|Imam|Judge|Sheriff|Sen|Rep|Gov|Mayor|President|Senator|Representative|Congress(?:wo)?man|Council(?:wo)?man|Council ?Member|Supervisor|Commissioner|Delegate|Governor|Attorney)\.?) \p{Lu}/u;
const LONGEST = 120;
const MOST = 20;

/** The organizations of a cell; the movement that a spreadsheet made `50501.0` gets its name back. */
export function readOrganizations(cell: string): string[] {
  return splitList(cell)
    .map((name) => name.replace(/^(\d+)\.0$/, '$1'))
    .filter((name) => name.length <= LONGEST && /[\p{L}\d]{2}/u.test(name))
    .slice(0, MOST);
}

/**
 * The organizations of phase 1's `actors`, which names people and kinds of people too. Kinds of people are left out; so
 * is what might be a person's name: better an organization too few than a private name.
 */
export function readActors(cell: string): string[] {
  return readOrganizations(cell).filter((name) => {
    if (CROWD.test(name) || TITLED.test(name) || !/[\p{Lu}\d]/u.test(name)) return false;
    return BODY.test(name) || SHORT_NAME.test(name) || !TWO_OR_THREE_NAMES.test(name);
  });
}
