import type { Person, PersonRef } from '../people';
import type { EvidenceLink, Recognition } from './Recognition';
import type { Wall } from './Recognitions';
import type { RecognitionVersion } from './versionsFrom';
import type { RecordFound } from './RecordItem';

/** Who works for whom, as the profile or Graph tells. */
export interface ManagerSource {
  /** Null: there is none. Undefined: nobody tells, so no manager's thanks is offered. Never throws. */
  managerOf(person: Person): Promise<PersonRef | null | undefined>;
}

/** Whose manager the reader is. */
export interface ReportSource {
  /** Empty: nobody's. Undefined: nobody tells. Never throws. */
  mine(): Promise<readonly PersonRef[] | undefined>;
}

/** What has to be asked of others before a recognition is believed. */
export interface IntegrityChecks {
  /** The same recognitions in the same order, judged (`judgeIntegrity`) by all that could be found out: authors, versions, badges, evidence, nominations. */
  check(wall: Wall, recognitions: readonly Recognition[]): Promise<readonly Recognition[]>;
  /** What one of them said in its time, oldest first; undefined: its versions cannot be read. Never throws. */
  versions(recognition: Recognition): Promise<readonly RecognitionVersion[] | undefined>;
  /** Whether the reader can open the evidence; undefined: could not be tried. Never throws. */
  isReadable(evidence: EvidenceLink): Promise<boolean | undefined>;
}

/** Posts that people may take credit for, trimmed to what the reader may open. */
export interface RecordSource {
  /** Answers of one person, newest first, with who asked where it is known. */
  of(person: PersonRef): Promise<RecordFound>;
  /** The newest accepted answers of everybody: what suggestions are made of. */
  accepted(): Promise<RecordFound>;
}
