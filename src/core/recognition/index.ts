export type { AwarderGroup, Awarders, Badge, BadgeId, ClassicBadge, ClassicGift } from './Badge';
export type { GiveFacts, GiveProblem } from './GiveFacts';
export type { BadgeNomination, BadgeNominationId, Endorsement } from './Nomination';
export type {
  ActKey, CommentId, EvidenceLink, GiveRefusal, Integrity, IntegrityProblem, NewRecognition, Recognition, RecognitionComment, RecognitionId, RecognitionKey,
  RecognitionKind, RecipientResponse
} from './Recognition';
export type { Badges, CommentsFound, Nominations, Recognitions, Wall, WallCursor, WallEntry, WallPage, WallQuery } from './Recognitions';
export type { IntegrityChecks, ManagerSource, RecordSource, ReportSource } from './RecognitionSources';
export type { RecognitionChange, RecognitionChangeKind, RecognitionList, RecognitionSetup } from './RecognitionSetup';
export type { RecordFound, RecordItem } from './RecordItem';
export { sharePot } from './ShareRound';
export type {
  NewShareRound, PublishedShares, SavedBallot, Share, ShareBallot, ShareChangeKind, ShareList, ShareRound, ShareRoundId, ShareRounds, ShareRoundsFound, ShareSetup
} from './ShareRound';

export { aroundMe, defaultLevels } from './aroundMe';
export type { AroundMe, Standing } from './aroundMe';
export { badgeIcons, isBadgeIcon } from './badgeIcons';
export type { BadgeIcon } from './badgeIcons';
export { badgesHeld } from './badgesHeld';
export type { HeldBadge } from './badgesHeld';
export { badgeWords } from './badgeWords';
export type { BadgeWords } from './badgeWords';
export { countable, countingProblems } from './countable';
export type { Countable } from './countable';
export { creditOf } from './creditOf';
export type { Credit } from './creditOf';
export { expiresAt, expiresSoon, givenAt, isExpired } from './expiresAt';
export { firstTimers } from './firstTimers';
export { joinActs } from './joinActs';
export { isTouched, judgeIntegrity, standingProblems } from './judgeIntegrity';
export type { IntegrityFacts } from './judgeIntegrity';
export { isAwarder, mayGive } from './mayGive';
export { mayDecide, mayEndorse, mayNominate } from './mayNominate';
export type { DecideRefusal, EndorseRefusal, NominateRefusal } from './mayNominate';
export { isEvidenceFor } from './nominationEvidence';
export { nominationsFrom, nominationState } from './nominationsFrom';
export type { NominationStep } from './nominationsFrom';
export { placeKey } from './RecordItem';
export { recordOf } from './recordOf';
export type { MyRecord, RecordContext, RecordTopic } from './recordOf';
export { shareDifferences, shareResults } from './shareResults';
export type { CountedShares, LeftOutReason, ShareDifference, ShareResults } from './shareResults';
export { accountOf, ballotRefusal, dividedIn, roundTitleLimit, shareRoundRefusal, shareRoundState } from './shareRules';
export type { BallotRefusal, RoundRefusal } from './shareRules';
export { badgeFromShipped, shippedBadges } from './shippedBadges';
export type { ShippedBadge, ShippedBadgeId } from './shippedBadges';
export { acceptedOnOneTopic, suggestAwards } from './suggestAwards';
export type { AwardRule, AwardSuggestion } from './suggestAwards';
export { badgeLimits, cleanBadge, validateBadge } from './validateBadge';
export type { BadgeProblem, BadgeRefusal, NewBadge } from './validateBadge';
export { cleanReason, cleanRecognition, reasonProblems, recognitionLimits, validateRecognition } from './validateRecognition';
export { versionsFrom } from './versionsFrom';
export type { RecognitionState, RecognitionVersion, SaidPart } from './versionsFrom';
export { hiddenFrom, responseTo, visible } from './visible';
export { isOnTenant, originOf } from './webAddress';
export type { OpenBadge, OpenBadgeIdentity, OpenBadgeProfile, Uri } from './OpenBadge';
export { openBadgeOf, openBadgeText } from './openBadgeOf';
export type { OpenBadgePlace } from './openBadgeOf';
export type {
  JsonObject, OpenBadgeReading, ReadBadge, ReadBadgeChecks, ReadBadgeProblem, ReadBadgeRefusal, ReadRecipient, RecipientFinding, SignatureCheck, SignatureFinding, SignedBadge
} from './ReadBadge';
export { isObject, listOf, objectIn } from './json';
export { openBadgeFileLimit, readOpenBadge } from './readOpenBadge';
export { recipientOf } from './recipientOf';
