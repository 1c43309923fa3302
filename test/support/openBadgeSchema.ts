/**
 * What Open Badges 3.0 asks of a file, in our own words: the published JSON schema and a little more.
 *
 * Facts from 1EdTech's public repository `openbadges-specification`: `docs/schema/achievementcredential.json` (commit
 * e0fdb03dfe8e710508d690ba6d612d0b913e3ac8) for the version of 2022 and, for the dates of the final version, which has
 * `validFrom` and `validUntil` instead of `issuanceDate` and `expirationDate`, https://www.imsglobal.org/spec/ob/v3p0/#data-models.
 * Stricter than the schema: addresses are absolute, every `type` names its class, the first two contexts are in order, and
 * somebody is named as the recipient, as 1EdTech's public validator wants it. Properties that our files never have
 * (endorsements, results, alignments, terms of use) may stand there and are not looked into.
 */

/** `kind`, then `[]` for a list, `[|]` for one or a list, then `!` where it is required. */
type Field = string;

interface Shape {
  readonly fields: Readonly<Record<string, Field>>;
  /** Where nothing else may stand. */
  readonly isClosed?: true;
  /** What `type` has to name; one of them. */
  readonly types?: readonly string[];
}

const reference = { id: 'uri!', type: 'text!' };
const shapes: Readonly<Record<string, Shape>> = {
  AchievementCredential: {
    types: ['AchievementCredential', 'OpenBadgeCredential'],
    fields: {
      '@context': 'uri[]!', id: 'uri!', type: 'text[|]!', name: 'text!', description: 'text', image: 'Image', credentialSubject: 'AchievementSubject!', endorsementJwt: 'jws[]',
      evidence: 'Evidence[]', issuer: 'Profile!', validFrom: 'instant!', validUntil: 'instant', awardedDate: 'instant', proof: 'Proof[|]', credentialSchema: 'Reference[|]',
      credentialStatus: 'Reference', refreshService: 'Reference'
    }
  },
  AchievementSubject: {
    types: ['AchievementSubject'],
    fields: {
      id: 'uri', type: 'text[|]!', activityEndDate: 'instant', activityStartDate: 'instant', creditsEarned: 'number', achievement: 'Achievement!', identifier: 'IdentityObject[]', image: 'Image',
      licenseNumber: 'text', narrative: 'text', role: 'text', source: 'Profile', term: 'text'
    }
  },
  Achievement: {
    types: ['Achievement'],
    fields: {
      id: 'uri!', type: 'text[|]!', achievementType: 'text', creator: 'Profile', creditsAvailable: 'number', criteria: 'Criteria!', description: 'text!', endorsementJwt: 'jws[]', fieldOfStudy: 'text',
      humanCode: 'text', image: 'Image', '@language': 'language', name: 'text!', specialization: 'text', tag: 'text[]', version: 'text'
    }
  },
  Criteria: { fields: { id: 'uri', narrative: 'text' } },
  IdentityObject: { types: ['IdentityObject'], isClosed: true, fields: { type: 'text!', hashed: 'boolean!', identityHash: 'text!', identityType: 'identityType!', salt: 'text' } },
  Evidence: { types: ['Evidence'], fields: { id: 'uri', type: 'text[|]!', narrative: 'text', name: 'text', description: 'text', genre: 'text', audience: 'text' } },
  Profile: {
    types: ['Profile'],
    fields: { id: 'uri!', type: 'text[|]!', name: 'text', url: 'uri', phone: 'text', description: 'text', endorsementJwt: 'jws[]', image: 'Image', email: 'text', official: 'text', parentOrg: 'Profile' }
  },
  Image: { types: ['Image'], isClosed: true, fields: { ...reference, caption: 'text' } },
  Proof: { fields: { type: 'text!', created: 'instant', cryptosuite: 'text', challenge: 'text', domain: 'text', nonce: 'text', proofPurpose: 'text', proofValue: 'text', verificationMethod: 'uri' } },
  Reference: { fields: reference }
};

const identityTypes = [
  'name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress', 'nationalIdentityNumber', 'isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId', 'sisSourcedId', 'ltiContextId',
  'ltiDeploymentId', 'ltiToolId', 'ltiPlatformId', 'ltiUserId', 'identifier'
];
const isText = (value: unknown): value is string => typeof value === 'string';
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isText,
  uri: (value) => isText(value) && /^[a-z][a-z\d+.-]*:/i.test(value) && URL.canParse(value),
  instant: (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  language: (value) => isText(value) && /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(value),
  jws: (value) => isText(value) && /^[\w-]+\.[\w-]*\.[\w-]+$/.test(value),
  identityType: (value) => isText(value) && (identityTypes.includes(value) || /ext:[\w.|-]+/.test(value))
};

/** Where a badge file departs, each as a sentence with its path; empty for one that is as it should be. Text of a file, or what it holds. */
export function openBadgeProblems(file: unknown): readonly string[] {
  const credential = isText(file) ? parsed(file) : file;
  return isObject(credential) ? [...departures('AchievementCredential', credential, 'badge'), ...beyondTheSchema(credential)] : ['The file holds no JSON object.'];
}

type Json = Readonly<Record<string, unknown>>;

function departures(name: string, value: Json, path: string): readonly string[] {
  const { fields, isClosed, types } = shapes[name];
  const named = [value.type].flat();
  return [
    ...Object.entries(fields).flatMap(([key, field]) => departuresOf(field, value[key], `${path}.${key}`)),
    ...Object.keys(value).filter((key) => isClosed && !(key in fields)).map((key) => `${path} may not have ${key}.`),
    ...(types && !types.some((type) => named.includes(type)) ? [`${path}.type does not name ${types.join(' or ')}.`] : [])
  ];
}

function departuresOf(field: Field, value: unknown, path: string): readonly string[] {
  const [, kind, list, required] = /^(\w+)(\[\|?\])?(!)?$/.exec(field) as RegExpExecArray;
  if (value === undefined) return required ? [`${path} is missing.`] : [];
  if (list === undefined || (list === '[|]' && !Array.isArray(value))) return departuresOfOne(kind, value, path);
  if (!Array.isArray(value)) return [`${path} is no list.`];
  return value.length === 0 && required ? [`${path} is empty.`] : value.flatMap((one, at) => departuresOfOne(kind, one, `${path}[${at}]`));
}

function departuresOfOne(kind: string, value: unknown, path: string): readonly string[] {
  const fits = kinds[kind];
  if (fits) return fits(value) ? [] : [`${path} is no ${kind}.`];
  return isObject(value) ? departures(kind, value, path) : [`${path} is no object.`];
}

/** What the text of the standard and 1EdTech's validator ask, and no schema says. */
function beyondTheSchema(credential: Json): readonly string[] {
  const [first, second] = [credential['@context']].flat();
  const subject = isObject(credential.credentialSubject) ? credential.credentialSubject : {};
  return [
    ...(first === 'https://www.w3.org/ns/credentials/v2' ? [] : ['badge.@context does not begin with that of credentials.']),
    ...(isText(second) && /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.\d+\.json$/.test(second) ? [] : ['badge.@context does not go on with that of Open Badges.']),
    ...([credential.type].flat().includes('VerifiableCredential') ? [] : ['badge.type does not name VerifiableCredential.']),
    ...(subject.id !== undefined || (Array.isArray(subject.identifier) && subject.identifier.length > 0) ? [] : ['badge.credentialSubject names nobody.'])
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
