import { cleanLine, cleanTopics } from './cleanTopics';
import type { Expertise } from './ExpertiseEntry';
import { foldText } from './foldText';

/** What an empty form says: nothing, which is allowed. */
export const nothingSaid: Expertise = {
  topics: [], askMeAbout: [], wantsToLearn: [], isMentor: false, languages: [], processes: [], disciplines: [], officeHours: [], isHidden: false
};

/** What is stored of a form: lines cleaned, each once; "ask me about" only where the topic is there. */
export function cleanExpertise(typed: Expertise): Expertise {
  const topics = cleanTopics(typed.topics);
  const known = new Map(topics.map(topic => [foldText(topic), topic]));
  const askMeAbout = cleanTopics(typed.askMeAbout).flatMap(topic => known.get(foldText(topic)) ?? []);
  const pronouns = cleanLine(typed.pronouns ?? '');
  const timeZone = (typed.timeZone ?? '').trim();
  return {
    ...typed,
    topics, askMeAbout,
    wantsToLearn: cleanTopics(typed.wantsToLearn),
    languages: cleanTopics(typed.languages),
    processes: cleanTopics(typed.processes),
    disciplines: cleanTopics(typed.disciplines),
    pronouns: pronouns === '' ? undefined : pronouns,
    timeZone: timeZone === '' ? undefined : timeZone
  };
}
