import { enUsRecognitionFirst } from './en-us.recognition.first';
import { enUsRecognitionOwner } from './en-us.recognition.owner';
import { enUsRecordFirst } from './en-us.record.first';
import { enUsShareRound } from './en-us.shareRound';
import { plural } from './plural';

const count = plural('en');

/** Texts of "Recognition wall", "Say thanks" and "My record": they come with them. Names in braces are put in by the screens. */
export const enUsRecognition = {
  ...enUsRecognitionFirst,
  wall: {
    ...enUsRecognitionFirst.wall,
    congratulateText: 'Your words',
    congratulateSend: 'Send',
    congratulateSending: 'Sending',
    congratulateSent: 'Your words stand with the recognition.',
    congratulateEmpty: 'Write a few words first.',
    congratulateRefused: 'This list takes comments of the giver and of owners only. Your words were not kept: copy them if you want to send them another way.',
    congratulateClosed: 'This list takes comments of the giver and of owners only.',
    commentCount: (number: number) => count(number, { one: '# comment', other: '# comments' }),
    commentsNewest: (number: number) => `The newest ${number} comments`,
    noComments: 'Nobody has written anything yet.',
    allComments: 'All comments stand with the item',
    removeComment: 'Delete',
    removeCommentLabel: (name: string) => `Delete your comment: recognition of ${name}`,
    commentRemoved: 'Your comment is deleted.',
    commentNotRemoved: 'Your comment was not deleted.'
  },
  thanks: {
    ...enUsRecognitionFirst.thanks,
    title: 'Say thanks',
    intro: 'Everybody who can read this site sees your words with your name.',
    to: 'To',
    toHint: 'Type a name. You can thank several people at once.',
    remove: (name: string) => `Remove ${name}`,
    noneFound: 'Nobody found',
    reason: 'What for',
    reasonHint: 'Say what they did and what came of it.',
    examplesTitle: 'How others put it',
    examples: [
      'You found the right customs form within the hour, and the repair left the same day.',
      'You wrote down how the last tender went. Ours was ready a week early.',
      'You stayed with my question until it worked, though it was not your area.'
    ],
    left: (number: number) => count(number, { one: '# character left', other: '# characters left' }),
    more: 'Badge, evidence, topics',
    badge: 'Badge',
    noBadge: 'Without a badge',
    criteria: 'Given when',
    asManager: 'As their manager',
    asManagerHint: 'It is shown as thanks from their manager.',
    evidence: 'Evidence',
    evidenceHint: 'Address of a page or document of your company that shows it',
    evidenceTitle: 'Name of the evidence',
    evidenceOf: (title: string) => `Evidence: ${title}`,
    withoutEvidence: 'Leave the evidence out',
    topics: 'Topics',
    topicsHint: 'Separated by commas',
    values: 'Values of the company',
    valuesHint: 'Separated by commas',
    send: 'Send thanks',
    sending: 'Sending',
    award: 'Award the badge',
    sent: (names: string) => `Your thanks to ${names} are given.`,
    awarded: (names: string) => `The badge is awarded to ${names}.`,
    taken: 'Your thanks are taken back.',
    notSent: 'Your thanks were not given. What you typed is kept.',
    partlySent: (given: string, missing: string) => `Your thanks to ${given} are given, those to ${missing} are not. Send again: nobody is thanked twice.`,
    unknownSent: 'Whether your thanks arrived is not known. Send again: nobody is thanked twice.',
    sentOtherwise: 'Another page of yours has given these thanks, in other words. What you typed is kept: send again to give it too.',
    restored: 'What you typed before is back.',
    discard: 'Start anew',
    cannot: 'You can read this site, but not give recognition on it. Ask its owner.',
    problemsTitle: 'This cannot be given yet',
    refusal: {
      noRecipient: 'Choose somebody to thank.',
      toSelf: 'You cannot thank yourself.',
      noReason: 'Say what for. A reason is what makes thanks worth something.',
      reasonTooLong: 'Shorten the reason.',
      tooManyRecipients: 'Thank at most 20 people at once.',
      notAnAwarder: 'You may not award this badge.',
      notTheManager: 'You are not their manager.',
      managerUnknown: 'Nobody here can tell who their manager is.',
      evidenceMissing: 'This badge needs evidence. Add an address that shows it.',
      evidenceUnreadable: 'You cannot open this evidence yourself.',
      badgeRetired: 'This badge is no longer awarded.',
      foreignEvidence: 'Evidence has to lie within your company. Begin with the address of one of its sites.'
    },
    refusalFor: (name: string, sentence: string) => `${name}: ${sentence}`
  },
  awarders: {
    everyone: 'Everybody may award it',
    managers: 'The manager of the person may award it',
    group: (name: string) => `Members of “${name}” may award it`
  },
  badge: {
    needsEvidence: 'Needs evidence',
    validMonths: (number: number) => count(number, { one: 'Valid for # month', other: 'Valid for # months' }),
    forGood: 'Valid for good',
    retired: 'No longer awarded',
    icons: {
      answer: 'Answer', book: 'Book', bridge: 'Bridge', compass: 'Compass', gear: 'Gear', handshake: 'Handshake', lamp: 'Lamp', shield: 'Shield'
    }
  },
  nomination: {
    panelTitle: 'Nominations for badges',
    panelText: 'Anybody nominates, colleagues say why they agree, and those who may award the badge decide. Every step stands with its author.',
    nominate: 'Nominate somebody',
    person: 'Person',
    personHint: 'Type a name',
    badge: 'Badge',
    chooseBadge: 'Choose a badge',
    reason: 'Your reason',
    send: 'Nominate',
    sending: 'Nominating',
    sent: (name: string) => `${name} is nominated.`,
    open: 'Open nominations',
    all: 'Show decided ones too',
    none: 'Nobody is nominated.',
    entry: '{giver} nominated {receivers} for “{badge}”',
    goneBadge: 'a badge that is gone',
    endorsements: (number: number) => count(number, { one: '# colleague agrees', other: '# colleagues agree' }),
    changed: 'Changed since it was made. What was said before the change does not count.',
    endorse: 'I agree',
    endorseSend: 'Say so',
    endorsed: 'Your agreement is kept.',
    award: 'Award',
    decline: 'Decline',
    reasonFor: { endorse: 'Why do you agree?', awarded: 'Why is it awarded?', declined: 'Why is it declined?' },
    awarded: 'The badge is awarded.',
    declined: 'The nomination is declined.',
    decidedAwarded: (name: string) => `Awarded by ${name}`,
    decidedDeclined: (name: string) => `Declined by ${name}`,
    notDone: 'This was not kept. What you typed is still here.',
    refusal: {
      noReason: 'Give a reason.',
      reasonTooLong: 'Shorten the reason.',
      toSelf: 'You cannot nominate yourself.',
      badgeRetired: 'This badge is no longer awarded.',
      isNominee: 'You are the one who is nominated.',
      isNominator: 'You nominated them yourself.',
      endorsedAlready: 'You agreed already.',
      decided: 'This is decided already.',
      notAnAwarder: 'You may not award this badge.',
      nobodyElse: 'This badge needs evidence: a colleague has to agree before you can award it.',
      incomplete: 'Choose a person and a badge.'
    }
  },
  record: {
    ...enUsRecordFirst.record,
    title: 'My record',
    evidence: 'Evidence',
    letterSubject: (name: string, date: string) => `Record of ${name}, ${date}`,
    letterAnswers: (answers: string) => `Accepted as the solution: ${answers}`,
    letterPeople: (people: string) => `Helped: ${people}`,
    letterThanks: (thanks: string) => `Received: ${thanks}`,
    letterBadges: (names: string) => `Badges: ${names}`,
    team: 'Your people were thanked',
    teamText: 'In the last month, of those whose manager you are. What they hide is left out.',
    teamNone: 'Nobody was thanked in the last month.',
    teamPartial: (number: number) => `Only the first ${number} of your people were looked at.`,
    unsigned: 'Not signed. Made by the person named here from the public record of their company’s site. It is no proof by itself.',
    columns: ['Kind', 'Date', 'From', 'Badge', 'Title or reason', 'Topics', 'Address'],
    outsideText: 'Open a badge that somebody else issued, and see what can be checked. No other host is asked, and nothing of it is kept.',
    outsideFile: 'Badge file',
    outsideFileHint: 'JSON, a web token (JWT), or a PNG or SVG picture with a badge inside',
    outsidePasted: 'Or its text',
    outsideRefusal: {
      tooLarge: 'The file is too large for a badge.',
      notABadge: 'This file is no Open Badges 3.0 badge.',
      noBadgeInPicture: 'No Open Badges 3.0 badge is in this picture.',
      olderVersion: 'This badge is in an older format. Ask its issuer for Open Badges 3.0.'
    },
    issuer: (name: string) => `Issued by ${name}`,
    madeFor: (reason: string) => `For: ${reason}`,
    check: {
      shape: 'Follows the format', dates: 'Within its dates', recipient: 'Made out to you', signature: 'Signature', revocation: 'Not called back'
    },
    checked: {
      shape: { ok: 'yes', failed: 'no' },
      dates: { ok: 'yes', failed: 'no', absent: 'not checked, the file names none' },
      recipient: {
        ok: 'yes, it names your address', failed: 'no, it names somebody else', absent: 'not checked, the file names nobody', cannotTell: 'not checked, it names nobody by an address that could be compared'
      },
      signature: {
        absent: 'none, so anybody can have written this file',
        asIssuerSigned: 'fits; made with the key that the issuer is named by. Who that is, the issuer says of itself',
        asSigned: 'fits; nothing was changed since. Whose key it is, only the issuer can say',
        changed: 'does not fit: the file was changed after it was signed, or signed with another key',
        keyElsewhere: 'not checked, the key is with its issuer and no other host is asked',
        unknownKey: 'not checked, the file holds no key that fits',
        unknownMethod: 'not checked, this way of signing is not known here',
        unknownWords: 'not checked, the file uses words whose definitions are not kept here',
        notLoaded: 'not checked, the part of this page that checks could not be loaded. Try again later'
      },
      revocation: { absent: 'not checked, the file names no list of badges called back', cannotTell: 'not checked, the list is with its issuer and no other host is asked' }
    },
    problems: (list: string) => `Missing or wrong: ${list}`,
    problem: {
      noContext: 'context', noId: 'identifier', noName: 'name', noIssuer: 'issuer', noDates: 'dates', noSubject: 'subject', noRecipient: 'recipient',
      noAchievement: 'achievement', noCriteria: 'criteria', wrongType: 'type', envelope: 'what was signed around the badge says something else'
    }
  },
  standing: {
    ...enUsRecordFirst.standing,
    mine: (number: number) => count(number, { one: 'You were recognised # time in the last 12 months.', other: 'You were recognised # times in the last 12 months.' }),
    level: (level: number) => `That is level ${level}.`,
    toNext: (number: number) => count(number, { one: '# more is the next level.', other: '# more are the next level.' }),
    above: 'A little more often',
    below: 'A little less often',
    person: (name: string, number: number) => `${name}: ${number}`,
    nobody: 'Nobody',
    reach: (number: number, date: string) => count(number, { one: `# recognition was looked through, back to ${date}.`, other: `# recognitions were looked through, back to ${date}.` })
  },
  shareRound: enUsShareRound,
  ...enUsRecognitionOwner
};

export type RecognitionStrings = typeof enUsRecognition;
