/**
 * What Open Badges 3.0 asks of a file: the structure of the published JSON schema of an AchievementCredential, told in a
 * notation of our own and held by ajv, and a little more.
 *
 * Facts from 1EdTech's schema in its final version (`$id` …/ob/v3p0/schema/json-ld/ob_v3p0_achievementcredential_schema.json,
 * draft 2019-09, with `validFrom`), as kept in the public repository rollercoaster-dev/openbadges-types, commit
 * 0e323742acda792f3bef6afffe70926eefce77bd. Stricter than it: what it calls a URI only in a comment has to be one, and
 * `beyondTheSchema`.
 */
import { Ajv2019 } from 'ajv/dist/2019.js';
import type { ErrorObject } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const number = { type: 'number' };
const boolean = { type: 'boolean' };
const instant = { type: 'string', format: 'date-time' };
const day = { type: 'string', format: 'date' };
const language = { type: 'string', pattern: '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$' };
const signedToken = { type: 'string', pattern: '^[\\w-]+\\.[\\w-]*\\.[\\w-]+$' };
const list = (items: Json): Json => ({ type: 'array', items });
const a = (name: string): Json => ({ $ref: `#/$defs/${name}` });
const exactly = (...values: readonly string[]): Json => ({ type: 'string', enum: values });
/** A list of classes of which one at least is among these. */
const naming = (...classes: readonly string[]): Json => ({ type: 'array', minItems: 1, contains: { enum: classes }, items: text });
/** Words that others may add to, marked so. */
const extensible = (...values: readonly string[]): Json => ({ oneOf: [exactly(...values), { type: 'string', pattern: '(ext:)[a-zA-Z0-9|._-]+' }] });
/** Properties that have to be there carry `!`. */
function object(properties: Readonly<Record<string, Json>>, isClosed = false): Json {
  const names = Object.keys(properties);
  return {
    type: 'object', properties: Object.fromEntries(names.map((name) => [name.replace('!', ''), properties[name]])),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)), additionalProperties: !isClosed
  };
}

const identityTypes = extensible(
  'name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress', 'nationalIdentityNumber', 'isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId', 'sisSourcedId', 'ltiContextId',
  'ltiDeploymentId', 'ltiToolId', 'ltiPlatformId', 'ltiUserId', 'identifier'
);
const achievementTypes = extensible(
  'Achievement', 'ApprenticeshipCertificate', 'Assessment', 'Assignment', 'AssociateDegree', 'Award', 'Badge', 'BachelorDegree', 'Certificate', 'CertificateOfCompletion', 'Certification', 'CommunityService',
  'Competency', 'Course', 'CoCurricular', 'Degree', 'Diploma', 'DoctoralDegree', 'Fieldwork', 'GeneralEducationDevelopment', 'JourneymanCertificate', 'LearningProgram', 'License', 'Membership',
  'ProfessionalDoctorate', 'QualityAssuranceCredential', 'MasterCertificate', 'MasterDegree', 'MicroCredential', 'ResearchDoctorate', 'SecondarySchoolDiploma'
);
const alignmentTypes = extensible('ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion', 'CFRubricCriterionLevel', 'CTDL');
const resultTypes = extensible(
  'GradePointAverage', 'LetterGrade', 'Percent', 'PerformanceLevel', 'PredictedScore', 'RawScore', 'Result', 'RubricCriterion', 'RubricCriterionLevel', 'RubricScore', 'ScaledScore', 'Status'
);
const identified = object({ 'id!': uri, 'type!': text });
const endorsements = { endorsement: list(a('EndorsementCredential')), endorsementJwt: list(signedToken) };
/** Of every credential. */
const credential = {
  '@context!': {
    type: 'array', minItems: 2, additionalItems: { oneOf: [uri, { type: 'object' }] },
    items: [{ enum: ['https://www.w3.org/ns/credentials/v2'] }, { type: 'string', pattern: '^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json$' }]
  },
  'id!': uri, description: text, awardedDate: instant, 'issuer!': { oneOf: [uri, a('Profile')] }, 'validFrom!': instant, validUntil: instant,
  proof: list(a('Proof')), credentialSchema: list(identified), credentialStatus: identified, refreshService: identified, termsOfUse: list(object({ id: uri, 'type!': text }))
};
const ofClass = (...classes: readonly string[]): Json => ({ allOf: [naming('VerifiableCredential'), naming(...classes)] });

const achievementCredential = {
  $schema: 'https://json-schema.org/draft/2019-09/schema',
  ...object({
    ...credential, ...endorsements, 'type!': ofClass('AchievementCredential', 'OpenBadgeCredential'), name: text, image: a('Image'), 'credentialSubject!': a('AchievementSubject'), evidence: list(a('Evidence'))
  }),
  $defs: {
    AchievementSubject: object({
      id: uri, 'type!': naming('AchievementSubject'), activityEndDate: instant, activityStartDate: instant, creditsEarned: number, 'achievement!': a('Achievement'), identifier: list(a('IdentityObject')),
      image: a('Image'), licenseNumber: text, narrative: text, result: list(a('Result')), role: text, source: a('Profile'), term: text
    }),
    IdentityObject: object({ 'type!': exactly('IdentityObject'), 'hashed!': boolean, 'identityHash!': text, 'identityType!': identityTypes, salt: text }, true),
    Evidence: object({ id: uri, 'type!': naming('Evidence'), narrative: text, name: text, description: text, genre: text, audience: text }),
    EndorsementCredential: object({
      ...credential, 'type!': ofClass('EndorsementCredential'), 'name!': text,
      'credentialSubject!': object({ 'id!': uri, 'type!': naming('EndorsementSubject'), endorsementComment: text })
    }),
    Achievement: object({
      ...endorsements, 'id!': uri, 'type!': naming('Achievement'), alignment: list(a('Alignment')), achievementType: achievementTypes, creator: a('Profile'), creditsAvailable: number,
      'criteria!': object({ id: uri, narrative: text }), 'description!': text, fieldOfStudy: text, humanCode: text, image: a('Image'), inLanguage: language, 'name!': text,
      otherIdentifier: list(a('IdentifierEntry')), related: list(object({ 'id!': uri, 'type!': naming('Related'), inLanguage: language, version: text })),
      resultDescription: list(a('ResultDescription')), specialization: text, tag: list(text), version: text
    }),
    Alignment: object({
      'type!': naming('Alignment'), targetCode: text, targetDescription: text, 'targetName!': text, targetFramework: text, targetType: alignmentTypes, 'targetUrl!': uri
    }),
    IdentifierEntry: object({ 'type!': exactly('IdentifierEntry'), 'identifier!': text, 'identifierType!': identityTypes }, true),
    Proof: object({ 'type!': text, created: instant, cryptosuite: text, challenge: text, domain: text, nonce: text, proofPurpose: text, proofValue: text, verificationMethod: uri }),
    Image: object({ 'id!': uri, 'type!': exactly('Image'), caption: text }, true),
    Result: object({
      'type!': naming('Result'), achievedLevel: uri, alignment: list(a('Alignment')), resultDescription: uri, value: text,
      status: exactly('Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew')
    }),
    ResultDescription: object({
      'id!': uri, 'type!': naming('ResultDescription'), alignment: list(a('Alignment')), allowedValue: list(text), 'name!': text, requiredLevel: uri, requiredValue: text, 'resultType!': resultTypes,
      rubricCriterionLevel: list(object({ 'id!': uri, 'type!': naming('RubricCriterionLevel'), alignment: list(a('Alignment')), description: text, level: text, 'name!': text, points: text })),
      valueMax: text, valueMin: text
    }),
    Profile: object({
      ...endorsements, 'id!': uri, 'type!': naming('Profile'), name: text, url: uri, phone: text, description: text, image: a('Image'), email: text, address: a('Address'),
      otherIdentifier: list(a('IdentifierEntry')), official: text, parentOrg: a('Profile'), familyName: text, givenName: text, additionalName: text, patronymicName: text, honorificPrefix: text,
      honorificSuffix: text, familyNamePrefix: text, dateOfBirth: day
    }),
    Address: object({
      'type!': naming('Address'), addressCountry: text, addressCountryCode: text, addressRegion: text, addressLocality: text, streetAddress: text, postOfficeBoxNumber: text, postalCode: text,
      geo: object({ 'type!': exactly('GeoCoordinates'), 'latitude!': number, 'longitude!': number })
    })
  }
};

const validator = new Ajv2019({ allErrors: true, strictTuples: false, strictRequired: false });
formats.default(validator);
const fits = validator.compile(achievementCredential);

/** Where a badge file departs, each as a path and what is wrong there; empty for one that is as it should be. Text of a file, or what it holds. */
export function openBadgeProblems(file: unknown): readonly string[] {
  const badge = typeof file === 'string' ? parsed(file) : file;
  if (!isObject(badge)) return ['The file holds no JSON object.'];
  return [...fits(badge) ? [] : (fits.errors ?? []).map(sentence), ...beyondTheSchema(badge)];
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const more = 'additionalProperty' in params ? `: ${String(params.additionalProperty)}` : '';
  return `badge${instancePath.replace(/\//g, '.')} ${message ?? 'does not fit'}${more}`;
}

/** What the text of the standard, JSON-LD and 1EdTech's validator ask, and no schema says. */
function beyondTheSchema(badge: Json): readonly string[] {
  const subject = isObject(badge.credentialSubject) ? badge.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const named = achievement['@language'];
  return [
    ...(typeof badge.name === 'string' ? [] : ['badge has no name to show']),
    ...(subject.id !== undefined || (Array.isArray(subject.identifier) && subject.identifier.length > 0) ? [] : ['badge.credentialSubject names nobody']),
    ...(named === undefined || (typeof named === 'string' && new RegExp(language.pattern).test(named)) ? [] : ['badge.credentialSubject.achievement.@language is no language'])
  ];
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
